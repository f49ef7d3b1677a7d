import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { isFresh, makeAnew } from './make-when-stale';
import { hashSources } from './source-hash';

/** What the tool printed, kept for the one case in which somebody wants to read it. */
export type BuildOutcome = { ok: true; built: boolean } | { ok: false; output: string };

function run(root: string, parameters: string[]): Promise<BuildOutcome> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, parameters, {
			cwd: root,
			env: { ...process.env, NODE_ENV: 'production' },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		// Ended in the middle of a build, we take it along.
		const takeAlong = () => child.kill();
		process.once('exit', takeAlong);
		let output = '';
		const collect = (chunk: Buffer) => (output += chunk.toString());
		child.stdout.on('data', collect);
		child.stderr.on('data', collect);
		child.on('error', (error) => {
			resolve({ ok: false, output: error.message });
		});
		child.on('close', (code) => {
			process.off('exit', takeAlong);
			resolve(code === 0 ? { ok: true, built: true } : { ok: false, output });
		});
	});
}

/** Builds the application into `build/` when its sources differ from those of the last complete build. */
export async function buildWhenStale(
	root: string,
	beforeBuild: () => void = () => undefined
): Promise<BuildOutcome> {
	const stamp = { file: join(root, 'build', '.sources'), hash: hashSources(root) };
	let outcome: BuildOutcome = { ok: true, built: false };
	if (isFresh(stamp)) return outcome;

	beforeBuild();
	await makeAnew(stamp, async () => {
		outcome = await run(root, ['--import', 'tsx', 'src/commands/generate.ts']);
		if (outcome.ok) outcome = await run(root, ['node_modules/vite/bin/vite.js', 'build']);
		return outcome.ok;
	});
	return outcome;
}
