import { intlTag } from '$lib/i18n/intl-tag';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

/** A whole number in the reader's language: `1.200`. */
export function formatNumber(number: number, locale: Locale = getLocale()): string {
	return new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: 0 }).format(number);
}

/** „A, B und C“ in the reader's language. */
export function formatList(parts: readonly string[], locale: Locale = getLocale()): string {
	return new Intl.ListFormat(intlTag(locale), { type: 'conjunction' }).format(parts);
}
