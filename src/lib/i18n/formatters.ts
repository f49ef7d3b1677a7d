import { intlTag } from '$lib/i18n/intl-tag';
import type { Locale } from '$lib/paraglide/runtime';

/**
 * Making an `Intl` formatter costs a hundred times more than using it, and a page formats dozens of amounts
 * and dates: each kind is made once for each language and kept. There are few kinds, and they never change.
 */
function keeping<O extends object, F>(
	make: (tag: string, options: O) => F
): (locale: Locale, options: O) => F {
	const kept = new Map<string, F>();
	return (locale, options) => {
		const key = `${locale} ${JSON.stringify(options)}`;
		const formatter = kept.get(key) ?? make(intlTag(locale), options);
		kept.set(key, formatter);
		return formatter;
	};
}

export const numberFormat = keeping(
	(tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options)
);

export const dateTimeFormat = keeping(
	(tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options)
);

export const listFormat = keeping(
	(tag, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options)
);
