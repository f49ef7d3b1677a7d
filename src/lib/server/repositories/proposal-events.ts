import { and, asc, eq, inArray } from 'drizzle-orm';
import { proposalStates, type ProposalState } from '$lib/domain/proposal/proposal';
import type { Queryable } from '$lib/server/db/client';
import { proposalEvent } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** A step in the life of a proposal; question, answer or reason are texts of the owner kind `proposalEvent`. */
export interface ProposalEvent {
	readonly id: string;
	readonly proposalId: string;
	readonly fromState: ProposalState | null;
	readonly toState: ProposalState;
	readonly reasonCode: string | null;
	readonly at: Date;
}

const stateOf = (text: string | null) => proposalStates.find((state) => state === text) ?? null;

/** What happened to these proposals, the oldest first. */
export async function listProposalEvents(
	db: Queryable,
	scope: Scope,
	proposalIds: readonly string[]
): Promise<readonly ProposalEvent[]> {
	if (proposalIds.length === 0) return [];
	const rows = await db
		.select({
			id: proposalEvent.id,
			proposalId: proposalEvent.proposalId,
			fromState: proposalEvent.fromState,
			toState: proposalEvent.toState,
			reasonCode: proposalEvent.reasonCode,
			at: proposalEvent.at
		})
		.from(proposalEvent)
		.where(
			and(
				eq(proposalEvent.neighbourhoodId, scope.neighbourhoodId),
				inArray(proposalEvent.proposalId, [...proposalIds])
			)
		)
		.orderBy(asc(proposalEvent.at), asc(proposalEvent.id));
	return rows.flatMap(({ fromState, toState, ...row }) => {
		const to = stateOf(toState);
		return to === null ? [] : [{ ...row, fromState: stateOf(fromState), toState: to }];
	});
}
