import { localDateOf } from '$lib/domain/calendar';
import type { Bench, Body } from '$lib/domain/council/body';
import type { RuleFramework } from '$lib/domain/rules/layer-rules';
import type { DraftedRules, RuleDraft } from '$lib/domain/rules/schema/rule-draft';
import type { Context } from '$lib/server/context';
import { findBody, listBenches } from '$lib/server/repositories/bodies';
import { findRuleDraft } from '$lib/server/repositories/rule-drafts';
import type { Scope } from '$lib/server/repositories/scope';
import { listSeats } from '$lib/server/repositories/seats';
import { findVersionToEnterUnder } from './framework-above';

export interface DraftOfBody {
	readonly body: Body;
	readonly benches: readonly (Bench & { readonly seatCount: number })[];
	readonly draft: RuleDraft;
	/** The framework in force today, or the first to come; null where the body stands under none. */
	readonly framework: RuleFramework | null;
	/** What was answered, and what the framework says where nothing was; what it fixes holds in any case. */
	readonly known: DraftedRules;
}

/** The draft of the rules of the body at this address; null where there is no body or no draft. */
export async function readRuleDraft(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope,
	slug: string
): Promise<DraftOfBody | null> {
	const body = await findBody(db.query, scope, { slug });
	const draft = body && (await findRuleDraft(db.query, scope, body.id));
	if (body === null || draft === null) return null;
	const seats = await listSeats(db.query, scope, body.id);
	const benches = (await listBenches(db.query, scope, body.id)).map((bench) => ({
		...bench,
		seatCount: seats.filter(({ benchId }) => benchId === bench.id).length
	}));
	const where = { bodyId: body.id, on: localDateOf(now()) };
	const framework = (await findVersionToEnterUnder(db.query, scope, where))?.rules ?? null;
	const known = { ...framework?.optional, ...answered(draft.rules), ...framework?.fixed };
	return { body, draft, benches, framework, known };
}

/** Without those that were answered once and are open again. */
function answered(rules: DraftedRules): DraftedRules {
	return Object.fromEntries(Object.entries(rules).filter(([, rule]) => rule !== undefined));
}
