import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestAmountCents, parseAmount, plainDigits } from './amount';

test.each([
	['1200', 120_000],
	['1.200', 120_000],
	['1,200', 120_000],
	['1.200,50', 120_050],
	['1,200.50', 120_050],
	['1.200.000', 120_000_000],
	['1200,5', 120_050],
	['0,5', 50],
	[',50', 50],
	['0,01', 1],
	['0', 0],
	['007', 700],
	['1 200', 120_000],
	['1\u00a0200,00 €', 120_000],
	['1\u202f200', 120_000],
	["1'200.50", 120_050],
	['1’200', 120_000],
	['€ 50', 5_000],
	['EUR 50', 5_000],
	['50 Euro', 5_000],
	['50,-', 5_000],
	['50,--', 5_000],
	['١٢٠٠', 120_000],
	['١٬٢٠٠٫٥٠', 120_050],
	['۱٬۲۰۰', 120_000],
	['١.٢٠٠ يورو', 120_000],
	['\u200f1.200\u00a0€', 120_000],
	['１２', 1_200],
	['1000000000', largestAmountCents]
])('reads %j', (text, cents) => {
	expect(parseAmount(text)).toEqual({ ok: true, value: cents });
});

test.each([
	['', 'missing'],
	['   ', 'missing'],
	['€', 'missing'],
	['-5', 'negative'],
	['−5,00', 'negative'],
	['- 5 €', 'negative'],
	['5-', 'negative'],
	['0.001', 'tooPrecise'],
	['0,000', 'tooPrecise'],
	['1.2345', 'tooPrecise'],
	['1234.567', 'tooPrecise'],
	['1٫200', 'tooPrecise'],
	['1000000000,01', 'tooLarge'],
	['99999999999', 'tooLarge'],
	['1.200,000', 'notANumber'],
	['12 50', 'notANumber'],
	['1..200', 'notANumber'],
	['50,', 'notANumber'],
	['fifty', 'notANumber'],
	['1e3', 'notANumber'],
	['0x10', 'notANumber'],
	['+50', 'notANumber'],
	['50 $', 'notANumber'],
	['½', 'notANumber'],
	['NaN', 'notANumber'],
	['Infinity', 'notANumber']
])('refuses %j as %s', (text, reason) => {
	expect(parseAmount(text)).toEqual({ ok: false, reason });
});

test('reads every amount as Intl writes it, in any language and digits', () => {
	const locales = ['de', 'en-GB', 'tr', 'ar-u-nu-arab', 'fa-u-nu-arabext', 'fr', 'de-CH', 'pl'];
	const cents = fc.integer({ min: 0, max: largestAmountCents });
	fc.assert(
		fc.property(cents, fc.constantFrom(...locales), (value, locale) => {
			const written = new Intl.NumberFormat(locale, {
				style: 'currency',
				currency: 'EUR'
			}).format(value / 100);
			expect(parseAmount(written)).toEqual({ ok: true, value });
		})
	);
});

test('never throws, and answers only safe cents', () => {
	const alphabet = Array.from("0123456789.,-' €٫٬٣۴dxe\u200f\ud800");
	const typed = fc.string({ unit: fc.constantFrom(...alphabet) });
	fc.assert(
		fc.property(typed, (text) => {
			const result = parseAmount(text);
			if (!result.ok) return;
			expect(Number.isSafeInteger(result.value)).toBe(true);
			expect(result.value).toBeGreaterThanOrEqual(0);
			expect(result.value).toBeLessThanOrEqual(largestAmountCents);
		})
	);
});

test('turns only digits', () => {
	expect(plainDigits('٠٩ ۰۹ 09 ab')).toBe('09 09 09 ab');
});
