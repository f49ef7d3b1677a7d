import { typedShare, type Share } from '$lib/domain/fund/guideline';
import { numberFormat } from '$lib/i18n/formatters';
import { leftToRight } from '$lib/i18n/isolated';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

/** A share of the costs in words of numbers: `5 %`, and `1/3` where percent would have to be rounded. */
export function formatShare(share: Share, locale: Locale = getLocale()): string {
	const tenths = (share.numerator * 1000) / share.denominator;
	if (!Number.isInteger(tenths)) return leftToRight(typedShare(share));
	return numberFormat(locale, {
		style: 'percent',
		maximumFractionDigits: 1
	}).format(tenths / 1000);
}

/** Roughly how much of a whole a part is, for a sentence that says „about“: `12 %`, and never less than `1 %`. */
export function formatRoughShare(
	part: number,
	whole: number,
	locale: Locale = getLocale()
): string {
	const percent = Math.max(1, Math.round((part * 100) / whole));
	return numberFormat(locale, { style: 'percent' }).format(percent / 100);
}
