import { expect, test } from 'vitest';
import { href, plainPath, switchLanguage } from '$lib/i18n/href';

test.each([
	['/', 'de', '/'],
	['/', 'ar', '/ar'],
	['/?year=2026', 'en', '/en?year=2026'],
	['/?year=2026', 'de', '/?year=2026'],
	['/muehlenfeld/', 'de', '/muehlenfeld'],
	['/muehlenfeld/fund#left', 'de-simple', '/de-simple/muehlenfeld/fund#left']
] as const)('%s in %s', (path, locale, address) => {
	expect(href(path, locale)).toBe(address);
});

test.each([
	['http://localhost:3000/ar/muehlenfeld/fund?year=2026', 'de', '/muehlenfeld/fund?year=2026'],
	['http://localhost:3000/muehlenfeld', 'tr', '/tr/muehlenfeld'],
	['https://quartier.example/de-simple', 'en', '/en']
] as const)('%s goes to %s', (address, locale, other) => {
	expect(switchLanguage(new URL(address), locale)).toBe(other);
});

test('a path without its language', () => {
	expect(plainPath(new URL('http://localhost/de-simple/help'))).toBe('/help');
});
