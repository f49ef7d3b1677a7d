import { amountPutToVote } from '$lib/domain/meeting/amend-motion';
import type { Queryable } from '$lib/server/db/client';
import { findAgendaItem, type AgendaItem } from '$lib/server/repositories/agenda-items';
import { listContributions } from '$lib/server/repositories/contributions';
import { listRoundMotions, type StoredRoundMotion } from '$lib/server/repositories/rounds';
import type { Scope } from '$lib/server/repositories/scope';
import { amendmentsOf } from './item-facts';

/** A motion of a round with its point of the agenda. */
export interface MotionOfRound extends StoredRoundMotion {
	readonly item: AgendaItem;
	/** `2026-7`: by which the round names it. */
	readonly code: string;
	/** What is put to the vote; integer cents. */
	readonly amountCents: number;
}

/** The motions of a round in the order of the agenda; what came off the agenda is left out. */
export async function readMotionsOfRound(
	db: Queryable,
	scope: Scope,
	roundId: string
): Promise<readonly MotionOfRound[]> {
	const motions: MotionOfRound[] = [];
	for (const stored of await listRoundMotions(db, scope, roundId)) {
		const item = await findAgendaItem(db, scope, stored.agendaItemId);
		if (item === null || item.withdrawnAt !== null) continue;
		const contributions = await listContributions(db, scope, stored.motionId);
		motions.push({
			...stored,
			item,
			code: `${item.referenceYear}-${item.referenceNumber}`,
			amountCents: amountPutToVote(item.requestedCents, amendmentsOf({ contributions }))
		});
	}
	return motions.sort((one, other) => one.item.position - other.item.position);
}
