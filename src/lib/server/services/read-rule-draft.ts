import type { Bench, Body } from '$lib/domain/council/body';
import type { RuleDraft } from '$lib/domain/rules/schema/rule-draft';
import type { Context } from '$lib/server/context';
import { findBody, listBenches } from '$lib/server/repositories/bodies';
import { findRuleDraft } from '$lib/server/repositories/rule-drafts';
import type { Scope } from '$lib/server/repositories/scope';
import { listSeats } from '$lib/server/repositories/seats';

export interface DraftOfBody {
	readonly body: Body;
	readonly benches: readonly (Bench & { readonly seatCount: number })[];
	readonly draft: RuleDraft;
}

/** The draft of the rules of the body at this address; null where there is no body or no draft. */
export async function readRuleDraft(
	{ db }: Pick<Context, 'db'>,
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
	return { body, draft, benches };
}
