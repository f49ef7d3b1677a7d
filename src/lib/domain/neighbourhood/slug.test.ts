import { describe, expect, test } from 'vitest';
import { checkNeighbourhoodSlug, freeSlug, isSlug, slugOf } from './slug';

describe('the address of a neighbourhood', () => {
	test.each(['tenever', 'schoeneberg-nord', '3-linden', 'a'.repeat(40)])('takes %s', (slug) => {
		expect(checkNeighbourhoodSlug(slug)).toEqual({ ok: true, value: slug });
	});

	test.each([
		'',
		'ab',
		'Tenever',
		'tenever ',
		'a--b',
		'-abc',
		'abc-',
		'a/b',
		'grün',
		'a'.repeat(41),
		'abc\n'
	])('does not take %j', (slug) => {
		expect(checkNeighbourhoodSlug(slug)).toEqual({ ok: false, reason: 'slugMalformed' });
	});

	test.each(['admin', 'setup', 'sign-in', 'de-simple', 'help', 'demo'])(
		'keeps %s for the portal itself',
		(slug) => {
			expect(checkNeighbourhoodSlug(slug)).toEqual({ ok: false, reason: 'slugReserved' });
		}
	);

	test.each(['de', 'en', 'tr', 'ar', 'uk'])('keeps %s free for a language', (slug) => {
		expect(checkNeighbourhoodSlug(slug).ok).toBe(false);
		expect(isSlug(slug)).toBe(true);
	});
});

test.each([
	['Café Grün, Süd', 'cafe-gruen-sued'],
	['Große Straße 3', 'grosse-strasse-3'],
	['İçerenköy Kışla', 'icerenkoey-kisla'],
	['حي', ''],
	['x'.repeat(60), 'x'.repeat(40)]
])('%s becomes %j', (name, slug) => {
	expect(slugOf(name)).toBe(slug);
});

test('a taken slug gets the next free number', () => {
	expect(freeSlug('forum', new Set())).toBe('forum');
	expect(freeSlug('forum', new Set(['forum', 'forum-2']))).toBe('forum-3');
	const longest = 'x'.repeat(40);
	expect(isSlug(freeSlug(longest, new Set([longest])))).toBe(true);
});
