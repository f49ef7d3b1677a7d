import { describe, expect, test } from 'vitest';
import { isSitePage, missingPages, siteTextFor, type SiteText } from './site-text';

const german: SiteText = { page: 'imprint', language: 'de', content: 'Stadt Bremen' };
const turkish: SiteText = { page: 'imprint', language: 'tr', content: 'Bremen Belediyesi' };
const emptied: SiteText = { page: 'privacy', language: 'de', content: '' };

describe('the words of a footer page', () => {
	test('come in the language of the reader', () => {
		expect(siteTextFor([german, turkish], 'imprint', 'tr')).toBe(turkish);
	});

	test('come in German where the language of the reader is missing', () => {
		expect(siteTextFor([turkish, german], 'imprint', 'ar')).toBe(german);
		expect(siteTextFor([german], 'imprint', 'de-simple')).toBe(german);
	});

	test('come in whatever language there is before none', () => {
		expect(siteTextFor([turkish], 'imprint', 'en')).toBe(turkish);
	});

	test('are missing when they were emptied or never written', () => {
		expect(siteTextFor([emptied], 'privacy', 'de')).toBeNull();
		expect(siteTextFor([], 'help', 'de')).toBeNull();
	});
});

test('what is required in German is missing until it is there in German', () => {
	expect(missingPages([])).toEqual(['imprint', 'privacy', 'accessibility']);
	expect(missingPages([german, emptied])).toEqual(['privacy', 'accessibility']);
	expect(missingPages([turkish])).toContain('imprint');
});

test('only the four pages are pages', () => {
	expect(isSitePage('imprint')).toBe(true);
	expect(isSitePage('constructor')).toBe(false);
});
