import { expect, test } from 'vitest';
import { areaBranch, orderLanguages } from './neighbourhood';

test('languages come in the order of the portal, each once', () => {
	expect(orderLanguages(['ar', 'de', 'en', 'de'])).toEqual({ ok: true, value: ['de', 'en', 'ar'] });
});

test.each([
	[['de', 'klingon'], 'languageUnknown'],
	[['en', 'tr'], 'germanMissing'],
	[[], 'germanMissing']
] as const)('languages %j are refused: %s', (languages, reason) => {
	expect(orderLanguages(languages)).toEqual({ ok: false, reason });
});

test('a branch of the area tree leaves out the levels that a city does not use', () => {
	expect(
		areaBranch({ municipality: 'Bremen', planningArea: null, district: 'Osterholz' }, 'Tenever')
	).toEqual([
		{ kind: 'municipality', name: 'Bremen' },
		{ kind: 'district', name: 'Osterholz' },
		{ kind: 'neighbourhood', name: 'Tenever' }
	]);
});
