import { listFormat, numberFormat } from '$lib/i18n/formatters';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

/** A whole number in the reader's language: `1.200`. */
export function formatNumber(number: number, locale: Locale = getLocale()): string {
	return numberFormat(locale, { maximumFractionDigits: 0 }).format(number);
}

/** „A, B und C“ in the reader's language. */
export function formatList(parts: readonly string[], locale: Locale = getLocale()): string {
	return listFormat(locale, { type: 'conjunction' }).format(parts);
}
