import type { BrokenPart } from '$lib/domain/rules/layer-rules';
import type { Source } from '$lib/domain/rules/schema/rule';
import type { RulePath } from '$lib/domain/rules/schema/rule-document';
import { ruleName } from '$lib/i18n/rule-names';
import { listIn } from '$lib/i18n/rule-reading/speech';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/paraglide/runtime';

/** A document and the place in it, as one speaks of them. */
export const placeOf = ({ document, place }: Source) =>
	place === '' ? document : `${document}, ${place}`;

/** A rule of a body against a fixed one, each with where it is written. */
export function brokenPartSentence(
	{ path, fixedAt, localAt }: BrokenPart,
	locale?: Locale
): string {
	return m.rules_layer_broken(
		{ rule: ruleName(path, locale), fixed: placeOf(fixedAt), local: placeOf(localAt) },
		locale === undefined ? {} : { locale }
	);
}

/** Which rules of a body break the framework, each with both places, and which nobody has decided. */
export function explainLayers(
	{ broken, open }: { readonly broken: readonly BrokenPart[]; readonly open: readonly RulePath[] },
	locale: Locale
): string {
	const names = (paths: readonly RulePath[]) =>
		listIn(
			paths.map((path) => ruleName(path, locale)),
			locale
		);
	return [
		...broken.map((part) => brokenPartSentence(part, locale)),
		...(open.length === 0 ? [] : [m.rules_layer_open({ names: names(open) }, { locale })])
	].join('\n');
}
