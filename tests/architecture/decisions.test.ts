import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = 'docs/decisions';
const records = readdirSync(folder)
	.filter((name) => name !== 'README.md')
	.sort();
const index = readFileSync(join(folder, 'README.md'), 'utf8');

test('every record has a number of its own', () => {
	expect(records.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([]);
	const numbers = records.map((name) => name.slice(0, 4));
	expect(new Set(numbers).size).toBe(numbers.length);
});

test('the index names every record and nothing else, in order', () => {
	const named = [...index.matchAll(/\]\(([^)]+\.md)\)/g)].map((match) => match[1]);
	expect(named).toEqual(records);
});

test.each(records)('%s says what would reverse it', (name) => {
	const text = readFileSync(join(folder, name), 'utf8');
	expect(text).toMatch(new RegExp(`^# ${name.slice(0, 4)} `));
	expect(text).toContain('**Reversed when**');
});
