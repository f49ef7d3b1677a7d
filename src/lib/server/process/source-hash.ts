import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything the build is made from. Generated files and tests are not. */
const sources = [
	'src',
	'messages',
	'static',
	'package-lock.json',
	'package.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];

const notBuilt = /(^|[\\/])(\.[^\\/]+|paraglide|commands|cache|README\.md)$|\.test\.ts$/;

function filesBelow(path: string): string[] {
	if (notBuilt.test(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesBelow(join(path, name)));
}

/** A fingerprint (SHA-256, hex) of all sources below `root`: equal fingerprints mean an equal build. */
export const hashSources = (root: string): string => hashFiles(root, sources);

/** A fingerprint (SHA-256, hex) of these files and folders below `root`, by name and content. */
export function hashFiles(root: string, paths: readonly string[]): string {
	const hash = createHash('sha256');
	for (const path of paths) {
		for (const file of filesBelow(join(root, path))) {
			const content = readFileSync(file);
			hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
		}
	}
	return hash.digest('hex');
}
