import { hasSeats, type BodyKind } from '../council/body';
import type { Result } from '../result';
import { fitBody, type FitBodyRefusal } from './fit-body';
import type { RuleFramework } from './layer-rules';
import { completeDraft, type DraftedRules } from './schema/rule-draft';
import type { RuleDocument } from './schema/rule-document';

/** A body as it was founded: what it is needs no rule of its own where the framework says nothing about it. */
export interface InheritingBody {
	readonly name: string;
	readonly kind: BodyKind;
	readonly benches: readonly { readonly code: string; readonly seats: number }[];
}

export type InheritRulesRefusal = 'rulesOpen' | FitBodyRefusal;

/**
 * The rules of a body that has none of its own. Its kind and its benches were chosen when it was founded; all
 * else has to stand in the framework. Details say how many rules are open, or which bench does not fit.
 */
export function inheritRules(
	{ title, fixed, optional }: RuleFramework,
	body: InheritingBody
): Result<RuleDocument, InheritRulesRefusal> {
	const rules = { ...foundedRules(body), ...optional, ...fixed };
	const complete = completeDraft({ title, rules });
	if (!complete.ok) return complete;
	const fits = fitBody(complete.value, body);
	return fits.ok ? complete : fits;
}

function foundedRules({ name, kind, benches }: InheritingBody): DraftedRules {
	const source = { document: name, place: '' };
	const seated = hasSeats(kind)
		? benches.map(({ code, seats }) => ({ code, seats, filling: 'exact', minimum: null }))
		: [];
	return {
		'body.kind': { value: kind, source, chosenByBody: true },
		'body.benches': { value: seated, source, chosenByBody: true }
	};
}
