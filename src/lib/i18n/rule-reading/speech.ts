import { formatCents } from '$lib/i18n/money';
import { intlTag } from '$lib/i18n/intl-tag';
import { formatList, formatNumber } from '$lib/i18n/number';
import { shareWords } from '$lib/i18n/step-inputs';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/paraglide/runtime';

/** Words that need no value. */
export type Plain = (inputs?: object, options?: { locale?: Locale }) => string;

interface Share {
	readonly numerator: number;
	readonly denominator: number;
}

/** Several things in one line, but in Leichte Sprache each on a line of its own. */
export function listIn(parts: readonly string[], locale: Locale): string {
	return locale === 'de-simple' ? parts.join('.\n') : formatList(parts, locale);
}

/** Leichte Sprache writes the currency as a word (L08). */
function amountIn(cents: number, locale: Locale): string {
	return locale === 'de-simple'
		? formatCents(cents, locale).replace('€', 'Euro')
		: formatCents(cents, locale);
}

function inUnit(unit: 'minute' | 'day' | 'month', number: number, locale: Locale): string {
	const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
	return new Intl.NumberFormat(intlTag(locale), style).format(number);
}

/** How the values of a rule are put into words of one language; benches by the names their body gave them. */
export function speechIn(locale: Locale, benchNames: Readonly<Record<string, string>>) {
	const options = { locale };
	const one = (words: Plain) => words({}, options);
	const count = (number: number) => formatNumber(number, locale);
	const bench = (code: string) => benchNames[code] ?? code;
	const list = (parts: readonly string[]) => listIn(parts, locale);
	return {
		options,
		one,
		count,
		bench,
		list,
		listOf: (words: readonly Plain[]) => list(words.map(one)),
		either: (words: readonly Plain[]) =>
			locale === 'de-simple'
				? list(words.map(one))
				: new Intl.ListFormat(intlTag(locale), { type: 'disjunction' }).format(words.map(one)),
		group: (codes: readonly string[]) =>
			codes.length === 0 ? one(m.rules_reading_each_bench) : formatList(codes.map(bench), locale),
		amount: (cents: number) => amountIn(cents, locale),
		share: ({ numerator, denominator }: Share, strict = false) =>
			shareWords(`${numerator}/${denominator}`, strict, locale),
		quotient: ({ numerator, denominator }: Share) =>
			numerator % denominator === 0
				? count(numerator / denominator)
				: m.rules_reading_quotient(
						{ numerator: count(numerator), denominator: count(denominator) },
						options
					),
		minutes: (number: number) => inUnit('minute', number, locale),
		days: (number: number) => inUnit('day', number, locale),
		months: (number: number) => inUnit('month', number, locale)
	};
}

export type Speech = ReturnType<typeof speechIn>;

/** A sentence for each code that a chapter can say; a missing one does not compile. */
export type Sentences<S extends { readonly code: string }> = {
	readonly [C in S['code']]: (said: Extract<S, { readonly code: C }>, speech: Speech) => string;
};
