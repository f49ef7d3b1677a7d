import { localeNames } from '$lib/i18n/locale-names';
import { textLanguage } from '$lib/i18n/text-language';
import type { Locale } from '$lib/paraglide/runtime';

/** Languages to choose from, each under its own name and marked as what it is. */
export const languageChoices = (languages: readonly Locale[]) =>
	languages.map((value) => ({ value, label: localeNames[value], lang: textLanguage(value) }));
