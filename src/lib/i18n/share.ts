import { typedShare, type Share } from '$lib/domain/fund/guideline';
import { intlTag } from '$lib/i18n/intl-tag';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

/** A share of the costs in words of numbers: `5 %`, and `1/3` where percent would have to be rounded. */
export function formatShare(share: Share, locale: Locale = getLocale()): string {
	const tenths = (share.numerator * 1000) / share.denominator;
	if (!Number.isInteger(tenths)) return `\u2066${typedShare(share)}\u2069`;
	return new Intl.NumberFormat(intlTag(locale), {
		style: 'percent',
		maximumFractionDigits: 1
	}).format(tenths / 1000);
}
