import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { trackedFiles } from './tracked-files';

const tests = trackedFiles().filter((path) => path.endsWith('.test.ts'));
const replaces = /^vi\.(?:doMock|mock)\(/m;
const loadsAnew = /^vi\.resetModules\(\)/m;

test('a test that replaces a module loads it anew: the files of a process share what they loaded', () => {
	const sources = tests.map((path) => ({ path, source: readFileSync(path, 'utf8') }));
	const replacing = sources.filter(({ source }) => replaces.test(source));
	expect(replacing.length, 'where there is none the rule can go').toBeGreaterThan(0);
	const careless = replacing.filter(({ source }) => !loadsAnew.test(source));
	expect(careless.map(({ path }) => path)).toEqual([]);
});
