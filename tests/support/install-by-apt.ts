import { spawnSync } from 'node:child_process';

let updated = false;

/** Installs Debian packages when we are root and apt is there; true when it said that all went well. */
export function installByApt(packages: readonly string[]): boolean {
	if (process.getuid?.() !== 0) return false;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	// A machine without a way to Debian is told so after half a minute, not after many.
	const patience = ['-o', 'Acquire::http::Timeout=15', '-o', 'Acquire::Retries=1'];
	const apt = (parameters: readonly string[]) =>
		spawnSync('apt-get', [...patience, ...parameters], {
			env,
			stdio: ['ignore', 'ignore', 'inherit']
		}).status === 0;
	if (!updated) updated = apt(['update', '-q']);
	return apt(['install', '-y', '-q', '--no-install-recommends', ...packages]);
}
