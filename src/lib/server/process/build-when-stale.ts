import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

function stampOf(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

/**
 * Builds the application into `build/` when its sources differ from those of the last complete build.
 * The stamp is taken away first and written last: a build that was interrupted never counts as one.
 */
export async function buildWhenStale(
	root: string,
	beforeBuild: () => void = () => undefined
): Promise<BuildOutcome> {
	const stamp = join(root, 'build', '.sources');
	const hash = hashSources(root);
	if (stampOf(stamp) === hash) return { ok: true, built: false };

	beforeBuild();
	rmSync(stamp, { force: true });
	const generated = await run(root, ['--import', 'tsx', 'src/commands/generate.ts']);
	if (!generated.ok) return generated;
	const built = await run(root, ['node_modules/vite/bin/vite.js', 'build']);
	if (!built.ok) return built;
	mkdirSync(join(root, 'build'), { recursive: true });
	writeFileSync(stamp, hash);
	return built;
}
