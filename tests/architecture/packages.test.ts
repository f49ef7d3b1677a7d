import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const versions = z.record(z.string(), z.string());
const manifest = z
	.object({ dependencies: versions, devDependencies: versions, license: z.string() })
	.parse(JSON.parse(readFileSync('package.json', 'utf8')));
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
const lock = readFileSync('package-lock.json', 'utf8');

test('every dependency is pinned to one exact version', () => {
	const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
	expect(loose).toEqual([]);
});

test.each([
	['@inlang/paraglide-js', '2.23.2', 'from 2.24.1 on it brings an SDK of 600 MB'],
	['@sveltejs/kit', '2.70.4', 'Kit 3 reads no svelte.config.js (decision 0001)'],
	['typescript-eslint', '8.72.2', '8.73 nests copies of TypeScript 7']
])('%s stays at %s: %s', (name, version) => {
	expect(wanted[name]).toBe(version);
});

test('the lock file records no download addresses', () => {
	expect(lock).not.toContain('"resolved": "http');
});

test('the licence is the one in LICENSE', () => {
	expect(manifest.license).toBe('EUPL-1.2');
	expect(readFileSync('LICENSE', 'utf8')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
});

/**
 * `npm ci` refuses a lock file that lacks the package of any platform, also of one that nobody here has; it is
 * written so when the registry lacked it at that moment. Seen with rollup 4.68: hence its pin.
 */
test('the lock file knows the packages of every platform', () => {
	const entry = z.object({ optionalDependencies: versions.optional() });
	const { packages } = z.object({ packages: z.record(z.string(), entry) }).parse(JSON.parse(lock));
	const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
	const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
		Object.keys(optionalDependencies).filter((name) => !names.has(name))
	);
	expect(missing).toEqual([]);
});
