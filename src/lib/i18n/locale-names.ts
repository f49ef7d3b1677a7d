import { intlTag } from '$lib/i18n/intl-tag';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

/** What each language calls itself: nobody looks for their own language under a foreign name. */
export const localeNames: Readonly<Record<Locale, string>> = {
	de: 'Deutsch',
	'de-simple': 'Einfach erklärt',
	en: 'English',
	tr: 'Türkçe',
	ar: 'العربية'
};

/** The name of the language of a written text, in the reader's language: `Türkisch`. */
export function languageName(tag: string, locale: Locale = getLocale()): string {
	if (tag === 'de-simple') return localeNames['de-simple'];
	const names = new Intl.DisplayNames(intlTag(locale), { type: 'language', fallback: 'code' });
	try {
		return names.of(tag) ?? tag;
	} catch {
		// A tag that Intl cannot read is shown as it was stored.
		return tag;
	}
}
