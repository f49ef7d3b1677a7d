import { z } from 'zod';
import { largestAmountCents, parseAmount, plainDigits } from '$lib/domain/amount';
import { cleanLine, cleanText } from '$lib/domain/person-text';
import { fieldIssue } from '$lib/forms/field-error';

/**
 * The fields that our forms are made of. Each takes what a browser sends (a text, nothing at all, or several
 * texts) and answers one of our error codes. An `optional…` field gives `null` when it was left empty.
 */

interface Length {
	/** In code points, so that a 🌳 counts once. */
	readonly max: number;
	readonly min?: number;
}

/** A browser leaves an unticked or unknown field out; a doubled one counts by its first value. */
const typedText = z.preprocess((value: unknown) => {
	const first: unknown = Array.isArray(value) ? value[0] : value;
	return typeof first === 'string' ? first : '';
}, z.string());

const characters = (text: string) => Array.from(text).length;

type Clean = typeof cleanLine;

function written(clean: Clean, { max, min = 0 }: Length) {
	return typedText.transform((typed, ctx) => {
		const text = clean(typed);
		if (!text.ok) {
			ctx.addIssue(fieldIssue('brokenCharacters'));
			return z.NEVER;
		}
		const length = characters(text.value);
		if (length > max) ctx.addIssue(fieldIssue('tooLong', { limit: max }));
		else if (length > 0 && length < min) ctx.addIssue(fieldIssue('tooShort', { limit: min }));
		return text.value;
	});
}

const present = (text: string, ctx: z.core.$RefinementCtx<string>) => {
	if (text === '') ctx.addIssue(fieldIssue('missing'));
	return text;
};

const orNull = (text: string) => (text === '' ? null : text);

/** A name or a title: one line. */
export const line = (length: Length) => written(cleanLine, length).transform(present);
export const optionalLine = (length: Length) => written(cleanLine, length).transform(orNull);

/** Running text with its line breaks. */
export const text = (length: Length) => written(cleanText, length).transform(present);
export const optionalText = (length: Length) => written(cleanText, length).transform(orNull);

interface AmountLimits {
	readonly minCents?: number;
	readonly maxCents?: number;
}

function cents({ minCents = 0, maxCents }: AmountLimits, isOptional: boolean) {
	return typedText.transform((typed, ctx) => {
		const amount = parseAmount(typed);
		if (!amount.ok) {
			if (isOptional && amount.reason === 'missing') return null;
			const isTooLarge = amount.reason === 'tooLarge';
			ctx.addIssue(
				fieldIssue(amount.reason, isTooLarge ? { limitCents: maxCents ?? largestAmountCents } : {})
			);
			return z.NEVER;
		}
		if (amount.value < minCents) ctx.addIssue(fieldIssue('tooSmall', { limitCents: minCents }));
		if (maxCents !== undefined && amount.value > maxCents)
			ctx.addIssue(fieldIssue('tooLarge', { limitCents: maxCents }));
		return amount.value;
	});
}

/** An amount of money in any language's writing, as integer cents. */
export const amount = (limits: AmountLimits = {}) =>
	cents(limits, false).transform((value) => value ?? 0);
export const optionalAmount = (limits: AmountLimits = {}) => cents(limits, true);

interface NumberLimits {
	readonly min?: number;
	readonly max?: number;
}

/** A whole number from 0 on. */
export const wholeNumber = ({ min = 0, max = 1_000_000 }: NumberLimits = {}) =>
	typedText.transform((typed, ctx) => {
		const digits = plainDigits(typed).trim();
		if (!/^\d{1,9}$/.test(digits)) {
			ctx.addIssue(fieldIssue(digits === '' ? 'missing' : 'notANumber'));
			return z.NEVER;
		}
		const number = Number(digits);
		if (number < min) ctx.addIssue(fieldIssue('tooSmall', { limit: min }));
		if (number > max) ctx.addIssue(fieldIssue('tooLarge', { limit: max }));
		return number;
	});

/** A whole number from 0 on, or null where nothing was typed. */
export const optionalWholeNumber = (limits: NumberLimits = {}) =>
	z.preprocess(
		(typed) => (typed === undefined || typed === '' ? null : typed),
		wholeNumber(limits).nullable()
	);

interface DateLimits {
	/** The first possible day; an earlier one is „in the past“. */
	readonly from?: string;
	readonly until?: string;
}

/** `YYYY-MM-DD` of what a date field sends, or of `3.11.2026` typed where a browser shows a text field. */
function readDate(typed: string): string | null {
	const plain = plainDigits(typed).trim();
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain) ?? [];
	const [, dayFirst, monthThen, yearLast] =
		/^(\d{1,2})[./]\s*(\d{1,2})[./]\s*(\d{4})$/.exec(plain) ?? [];
	const on = [
		year ?? yearLast,
		(month ?? monthThen)?.padStart(2, '0'),
		(day ?? dayFirst)?.padStart(2, '0')
	].join('-');
	const at = new Date(`${on}T00:00:00Z`);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(on) ? on : null;
}

function localDate({ from, until }: DateLimits, isOptional: boolean) {
	return typedText.transform((typed, ctx) => {
		if (typed.trim() === '') {
			if (!isOptional) ctx.addIssue(fieldIssue('missing'));
			return null;
		}
		const on = readDate(typed);
		if (on === null) ctx.addIssue(fieldIssue('notADate'));
		else if (from !== undefined && on < from) ctx.addIssue(fieldIssue('inThePast'));
		else if (until !== undefined && on > until)
			ctx.addIssue(fieldIssue('tooLate', { limitOn: until }));
		return on;
	});
}

/** A local date `YYYY-MM-DD`. Whoever builds the form passes today; the schema knows no clock. */
export const date = (limits: DateLimits = {}) =>
	localDate(limits, false).transform((on) => on ?? '');
export const optionalDate = (limits: DateLimits = {}) => localDate(limits, true);

/** A time of day `HH:MM`. */
export const time = () =>
	typedText.transform((typed, ctx) => {
		const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(plainDigits(typed).trim()) ?? [];
		if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) {
			ctx.addIssue(fieldIssue(typed.trim() === '' ? 'missing' : 'notATime'));
			return z.NEVER;
		}
		return `${hour.padStart(2, '0')}:${minute}`;
	});

const address = /^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/u;

/** An e-mail address in small letters. */
export const email = () =>
	written(cleanLine, { max: 254 }).transform((typed, ctx) => {
		if (typed === '') ctx.addIssue(fieldIssue('missing'));
		else if (!address.test(typed)) ctx.addIssue(fieldIssue('notAnAddress'));
		return typed.toLowerCase();
	});
export const optionalEmail = () =>
	written(cleanLine, { max: 254 }).transform((typed, ctx) => {
		if (typed === '') return null;
		if (!address.test(typed)) ctx.addIssue(fieldIssue('notAnAddress'));
		return typed.toLowerCase();
	});

/** The address of a page, `https://…`, or null where nothing was typed. */
export const webAddress = (length: Length) =>
	written(cleanLine, length).transform((typed, ctx) => {
		if (typed === '') return null;
		if (!/^https:\/\/[^\s/]+\.[^\s]+$/u.test(typed)) ctx.addIssue(fieldIssue('notAnAddress'));
		return typed;
	});

/** A password as it was typed, spaces included. The lower bound is for new ones; a sign-in passes 1. */
export const password = ({ min }: { readonly min: number }) =>
	typedText.transform((typed, ctx) => {
		if (typed === '') ctx.addIssue(fieldIssue('missing'));
		else if (characters(typed) < min) ctx.addIssue(fieldIssue('tooShort', { limit: min }));
		else if (typed.length > 1_000) ctx.addIssue(fieldIssue('tooLong', { limit: 1_000 }));
		return typed;
	});
