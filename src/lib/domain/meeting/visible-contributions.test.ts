import { expect, test } from 'vitest';
import { visibleContributions, type Reader } from './visible-contributions';

const all = ['question', 'against'];

test.each(['public', 'resident', 'member', 'manager', 'applicant'] as const)(
	'in a public body a %s reads everything (P-65)',
	(reader) => {
		expect(visibleContributions(all, 'public', [reader])).toEqual(all);
	}
);

test.each([
	['member', all],
	['manager', all],
	['applicant', all],
	['resident', []],
	['public', []]
] as const)('in a non-public body a %s reads %j', (reader, seen) => {
	expect(visibleContributions(all, 'nonPublic', [reader])).toEqual(seen);
});

test('one part that may read is enough', () => {
	const readers: readonly Reader[] = ['public', 'member'];
	expect(visibleContributions(all, 'nonPublic', readers)).toEqual(all);
	expect(visibleContributions(all, 'nonPublic', [])).toEqual([]);
});
