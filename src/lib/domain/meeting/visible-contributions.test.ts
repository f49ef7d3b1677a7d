import { expect, test } from 'vitest';
import { maySeeDeliberation, visibleContributions, type Reader } from './visible-contributions';

const openly = { words: 'a question asked in public', publicity: 'public' } as const;
const inside = { words: 'a doubt said inside', publicity: 'nonPublic' } as const;
const all = [openly, inside];

test.each(['public', 'resident', 'member', 'manager', 'applicant'] as const)(
	'in a public body a %s reads everything (P-65)',
	(reader) => {
		expect(maySeeDeliberation('public', [reader])).toBe(true);
		expect(visibleContributions([openly], [reader])).toEqual([openly]);
	}
);

test.each([
	['member', true],
	['manager', true],
	['applicant', true],
	['resident', false],
	['public', false]
] as const)('may a %s read in a non-public body? %s', (reader, may) => {
	expect(maySeeDeliberation('nonPublic', [reader])).toBe(may);
	expect(visibleContributions([inside], [reader])).toEqual(may ? [inside] : []);
});

test('when a body opens its doors, what was said behind them stays there', () => {
	expect(visibleContributions(all, ['public'])).toEqual([openly]);
	expect(visibleContributions(all, ['public', 'member'])).toEqual(all);
});

test('one part that may read is enough, none is not', () => {
	const readers: readonly Reader[] = ['public', 'member'];
	expect(maySeeDeliberation('nonPublic', readers)).toBe(true);
	expect(maySeeDeliberation('nonPublic', [])).toBe(false);
});
