import { hasSeats, type BodyKind } from '../council/body';
import { ok, refuse, type Result } from '../result';
import type { RuleDocument } from './schema/rule-document';

export type FitBodyRefusal = 'rulesForOtherKind' | 'rulesForOtherBenches';

interface RuledBody {
	readonly kind: BodyKind;
	readonly benches: readonly { readonly code: string }[];
}

/**
 * Rules count votes by the benches they name: a council with other benches could never vote under them.
 * Details name the bench that only one of the two has.
 */
export function fitBody(
	{ body: rules }: Pick<RuleDocument, 'body'>,
	body: RuledBody
): Result<true, FitBodyRefusal> {
	if (rules.kind.value !== body.kind) return refuse('rulesForOtherKind');
	const ruled = rules.benches.value.map(({ code }) => code);
	const seated = hasSeats(body.kind) ? body.benches.map(({ code }) => code) : [];
	const odd =
		ruled.find((code, index) => !seated.includes(code) || ruled.indexOf(code) !== index) ??
		seated.find((code) => !ruled.includes(code));
	return odd === undefined ? ok(true) : refuse('rulesForOtherBenches', { bench: odd });
}
