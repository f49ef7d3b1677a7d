import { afterEach, expect, test } from 'vitest';
import { minutesDocumentSchema } from '$lib/domain/meeting/schema/minutes-document';
import { writeMinutes } from '$lib/domain/meeting/minutes/write-minutes';
import { baseLocale, locales, overwriteGetLocale } from '$lib/paraglide/runtime';
import { evening, viewsOf } from '../../../../tests/support/minutes-facts';
import { minutesSheet } from './minutes-sheet';
import { sheetText } from './sheet';

afterEach(() => {
	overwriteGetLocale(() => baseLocale);
});

const residentVotes = [
	{
		...{ reference: '2026-1', title: 'Ideen für den Kanal', manifestHash: '0123abcd'.repeat(8) },
		...{ opensAt: '2026-06-01T06:00:00.000Z', closesAt: '2026-06-29T18:00:00.000Z' }
	}
];
const { internal, public: open } = viewsOf({ ...evening, residentVotes });
const hash = Array(8).fill('0123abcd').join(' ');

test('a vote stands after the points, with its days and the hash as on its poster', () => {
	const { sections } = minutesSheet(open);
	expect(sections.at(-1)?.id).toBe('resident-votes');
	const words = sheetText(minutesSheet(open)).replace(/[\u2066-\u2069]/g, '');
	expect(words).toContain('Abstimmung 2026-1: „Ideen für den Kanal“.');
	expect(words).toMatch(/1\. Juni 2026.*8:00.*29\. Juni 2026.*20:00/);
	expect(words).toContain(hash);
});

test.each(locales)('everybody reads the same hash (%s)', (locale) => {
	overwriteGetLocale(() => locale);
	for (const view of [internal, open]) expect(sheetText(minutesSheet(view))).toContain(hash);
});

test('minutes without such a vote are what they were before there were any', () => {
	const document = writeMinutes(evening);
	expect(document).not.toHaveProperty('residentVotes');
	expect(minutesDocumentSchema.parse(document)).toEqual(document);
	const { sections } = minutesSheet(viewsOf(evening).internal);
	expect(sections.map(({ id }) => id)).not.toContain('resident-votes');
});
