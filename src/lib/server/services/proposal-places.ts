import { referenceText } from '$lib/domain/proposal/reference';
import type { Queryable } from '$lib/server/db/client';
import { listItemsOfMotion } from '$lib/server/repositories/agenda-items';
import { findDecision } from '$lib/server/repositories/decisions';
import { findMotionOfProposal } from '$lib/server/repositories/motions';
import type { Scope } from '$lib/server/repositories/scope';

/** Where a proposal is talked and decided about. */
export interface ProposalPlaces {
	/** The last agenda item on which it stands. */
	readonly item: { readonly meetingId: string; readonly itemId: string } | null;
	/** The reference of its published decision. */
	readonly decision: string | null;
}

/** The agenda item and the published decision of a proposal, as far as there are any. */
export async function findPlaces(
	db: Queryable,
	scope: Scope,
	proposalId: string
): Promise<ProposalPlaces> {
	const motion = await findMotionOfProposal(db, scope, proposalId);
	if (motion === null) return { item: null, decision: null };
	const items = await listItemsOfMotion(db, scope, motion.id);
	const last = items.filter(({ withdrawnAt }) => withdrawnAt === null).at(-1);
	const decision = await findDecision(db, scope, { motionId: motion.id });
	return {
		item: last ? { meetingId: last.meetingId, itemId: last.id } : null,
		decision: decision?.publishedAt
			? referenceText({ year: decision.referenceYear, number: decision.referenceNumber })
			: null
	};
}
