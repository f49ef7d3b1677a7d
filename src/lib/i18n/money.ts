import { direction } from '$lib/i18n/direction';
import { numberFormat } from '$lib/i18n/formatters';
import { leftToRight } from '$lib/i18n/isolated';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

const directionMarks = /[\u200e\u200f\u061c]/g;

/**
 * Cents as euros: `1.200 €`, with cents only where there are some. In a right-to-left language the amount
 * is isolated, so that number and sign keep their order in any sentence.
 */
export function formatCents(cents: number, locale: Locale = getLocale()): string {
	const written = numberFormat(locale, {
		style: 'currency',
		currency: 'EUR',
		minimumFractionDigits: cents % 100 === 0 ? 0 : 2
	}).format(cents / 100);
	return direction(locale) === 'rtl' ? leftToRight(written.replace(directionMarks, '')) : written;
}

/** Cents as a person would type them again: `1200,50`. No grouping, no sign, so that it reads back anywhere. */
export function typedCents(cents: number, locale: Locale = getLocale()): string {
	return numberFormat(locale, {
		useGrouping: false,
		minimumFractionDigits: cents % 100 === 0 ? 0 : 2
	}).format(cents / 100);
}
