import type { Locale } from '$lib/paraglide/runtime';

const rightToLeft: ReadonlySet<Locale> = new Set(['ar']);

/** Writing direction of a page in this locale, for the `dir` attribute. */
export function direction(locale: Locale): 'ltr' | 'rtl' {
	return rightToLeft.has(locale) ? 'rtl' : 'ltr';
}
