import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { trackedFiles } from './tracked-files';

const isSource = (path: string) =>
	/^src\/.*\.(ts|svelte)$/.test(path) && !path.endsWith('.test.ts');

const lengths = trackedFiles()
	.filter(isSource)
	.map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
	.sort((a, b) => a.lines - b.lines);

const linesAt = (share: number) => lengths[Math.floor((lengths.length - 1) * share)]?.lines ?? 0;

test('half of all source files have at most 60 lines', () => {
	expect(linesAt(0.5)).toBeLessThanOrEqual(60);
});

test('nine of ten source files have at most 200 lines', () => {
	expect(linesAt(0.9)).toBeLessThanOrEqual(200);
});

test('no source file has more than 300 lines', () => {
	expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
});
