import type { Locale } from '$lib/paraglide/runtime';

/** Western digits and the civil calendar in every language, as on the paper that people compare with. */
const numbersAndCalendar = '-u-nu-latn-ca-gregory';

const base: Readonly<Record<Locale, string>> = {
	de: 'de',
	'de-simple': 'de',
	en: 'en-GB',
	tr: 'tr',
	ar: 'ar'
};

/** The tag for `Intl`: `de-simple` counts and dates as German does. */
export function intlTag(locale: Locale): string {
	return base[locale] + numbersAndCalendar;
}
