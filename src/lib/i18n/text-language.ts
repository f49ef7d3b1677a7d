import { getLocale, type Locale } from '$lib/paraglide/runtime';

/** The language in which a reader of this page reads and writes texts: whoever reads simple German reads German. */
export function textLanguage(locale: Locale = getLocale()): string {
	return locale === 'de-simple' ? 'de' : locale;
}
