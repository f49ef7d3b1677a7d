import { expect, test } from 'vitest';
import { parseAmount } from '$lib/domain/amount';
import { formatDate, formatDateOf, formatDateTime, formatDay, formatTime } from '$lib/i18n/date';
import { languageName } from '$lib/i18n/locale-names';
import { formatCents, typedCents } from '$lib/i18n/money';
import { formatList, formatNumber } from '$lib/i18n/number';
import { locales } from '$lib/paraglide/runtime';

test.each([
	['de', 120_000, '1.200 €'],
	['de', 120_050, '1.200,50 €'],
	['de', 1, '0,01 €'],
	['de-simple', 120_000, '1.200 €'],
	['en', 120_050, '€1,200.50'],
	['tr', 120_050, '€1.200,50'],
	['ar', 120_050, '\u20661,200.50 €\u2069']
] as const)('writes money in %s', (locale, cents, written) => {
	expect(formatCents(cents, locale).replaceAll('\u00a0', ' ')).toBe(written);
});

test.each(locales)('reads back in %s what it writes', (locale) => {
	for (const cents of [0, 5, 50, 12_345, 120_000, 123_456_789]) {
		expect(parseAmount(typedCents(cents, locale))).toEqual({ ok: true, value: cents });
		expect(parseAmount(formatCents(cents, locale))).toEqual({ ok: true, value: cents });
	}
});

test.each([
	['de', '3. November 2026'],
	['de-simple', '3. November 2026'],
	['en', '3 November 2026'],
	['tr', '3 Kasım 2026'],
	['ar', '3 نوفمبر 2026']
] as const)('writes a date in %s', (locale, written) => {
	expect(formatDate('2026-11-03', locale)).toBe(written);
});

test('tells the time of the neighbourhood, in summer and in winter', () => {
	expect(formatTime(new Date('2026-07-01T16:00:00Z'), 'de')).toBe('18:00');
	expect(formatTime(new Date('2026-12-01T17:00:00Z'), 'ar')).toBe('18:00');
	expect(formatTime(new Date('2026-12-31T23:00:00Z'), 'de')).toBe('00:00');
	expect(formatDateOf(new Date('2026-12-31T23:00:00Z'), 'de')).toBe('1. Januar 2027');
});

test('puts weekday, date and time into one line', () => {
	const at = new Date('2026-11-03T17:00:00Z');
	expect(formatDateTime(at, 'de')).toBe('Dienstag, 3. November 2026, 18:00 Uhr');
	expect(formatDay('2026-11-03', 'en')).toMatch(/^Tuesday,? 3 November 2026$/);
});

test('counts and lists', () => {
	expect(formatNumber(1_200, 'de')).toBe('1.200');
	expect(formatNumber(1_200, 'ar')).toBe('1,200');
	expect(formatList(['A', 'B', 'C'], 'de-simple')).toBe('A, B und C');
});

test('names the language of a text', () => {
	expect(languageName('tr', 'de')).toBe('Türkisch');
	expect(languageName('de-simple', 'de')).toBe('Einfach erklärt');
	expect(languageName('not a tag', 'de')).toBe('not a tag');
});
