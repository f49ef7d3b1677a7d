import { expect, test } from 'vitest';
import type { z } from 'zod';
import { fieldErrorOf } from '$lib/forms/field-error';
import {
	amount,
	date,
	email,
	line,
	optionalAmount,
	optionalDate,
	optionalEmail,
	password,
	text,
	time,
	wholeNumber
} from '$lib/forms/fields';

const firstError = (schema: z.ZodType, typed: unknown) => {
	const parsed = schema.safeParse(typed);
	const issue = parsed.success ? undefined : parsed.error.issues[0];
	return issue === undefined ? null : fieldErrorOf(issue);
};

test.each([
	[line({ max: 3 }), ' ab\u202e ', 'ab'],
	[line({ max: 3 }), 'a🌳b', 'a🌳b'],
	[text({ max: 9 }), 'a\r\nb', 'a\nb'],
	[amount({ maxCents: 120_000 }), '1.200', 120_000],
	[amount({ minCents: 5_000 }), '50', 5_000],
	[optionalAmount(), '', null],
	[date(), '2026-02-28', '2026-02-28'],
	[date(), '3.11.2026', '2026-11-03'],
	[date(), '٠٣/١١/٢٠٢٦', '2026-11-03'],
	[date({ from: '2026-11-03' }), '2026-11-03', '2026-11-03'],
	[optionalDate(), undefined, null],
	[time(), '9:05', '09:05'],
	[wholeNumber({ max: 27 }), '٢٧', 27],
	[email(), ' Ayse@Example.org ', 'ayse@example.org'],
	[optionalEmail(), '', null],
	[password({ min: 8 }), ' correct horse ', ' correct horse '],
	[line({ max: 3 }), ['a', 'b'], 'a']
])('case %# reads what people type', (schema: z.ZodType, typed, value) => {
	expect(schema.safeParse(typed)).toEqual({ success: true, data: value });
});

test.each([
	[line({ max: 3 }), '', { error: 'missing' }],
	[line({ max: 3 }), undefined, { error: 'missing' }],
	[line({ max: 3 }), 'abcd', { error: 'tooLong', limit: 3 }],
	[text({ max: 9, min: 3 }), 'ab', { error: 'tooShort', limit: 3 }],
	[amount({ maxCents: 500_000 }), '5.000,01', { error: 'tooLarge', limitCents: 500_000 }],
	[amount({ minCents: 5_000 }), '49,99', { error: 'tooSmall', limitCents: 5_000 }],
	[amount(), '0.001', { error: 'tooPrecise' }],
	[amount(), '-1', { error: 'negative' }],
	[amount(), '', { error: 'missing' }],
	[date(), '2026-02-30', { error: 'notADate' }],
	[date(), 'tomorrow', { error: 'notADate' }],
	[date({ from: '2026-11-03' }), '2026-11-02', { error: 'inThePast' }],
	[date({ until: '2026-12-31' }), '2027-01-01', { error: 'tooLate', limitOn: '2026-12-31' }],
	[time(), '24:00', { error: 'notATime' }],
	[wholeNumber(), '2,5', { error: 'notANumber' }],
	[wholeNumber({ min: 1 }), '0', { error: 'tooSmall', limit: 1 }],
	[email(), 'ayse@example', { error: 'notAnAddress' }],
	[email(), 'a@b@example.org', { error: 'notAnAddress' }],
	[email(), 'a\u0000@example.org', { error: 'brokenCharacters' }],
	[password({ min: 8 }), 'seven77', { error: 'tooShort', limit: 8 }]
])('case %# refuses what cannot be meant', (schema: z.ZodType, typed, error) => {
	expect(firstError(schema, typed)).toEqual(error);
});
