import { and, asc, count, eq, inArray } from 'drizzle-orm';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { ballot, electorateEntry } from '$lib/server/db/schema';
import type { Scope } from './scope';

export interface StoredBallot {
	readonly id: string;
	readonly voter: string;
	readonly castBy: 'member' | 'substitute' | 'person';
	readonly choice: Choice;
	readonly touchesProtectedGround: boolean;
	readonly points: number | null;
}

/** The votes on an item, by the voter's name in the electorate. Never shown before the item closes. */
export async function listBallots(
	db: Queryable,
	scope: Scope,
	agendaItemId: string
): Promise<readonly StoredBallot[]> {
	return await db
		.select({
			id: ballot.id,
			voter: electorateEntry.voter,
			castBy: electorateEntry.capacity,
			choice: ballot.choice,
			touchesProtectedGround: ballot.touchesProtectedGround,
			points: ballot.points
		})
		.from(ballot)
		.innerJoin(
			electorateEntry,
			and(
				eq(electorateEntry.neighbourhoodId, ballot.neighbourhoodId),
				eq(electorateEntry.id, ballot.electorateEntryId)
			)
		)
		.where(ofItem(scope, agendaItemId))
		.orderBy(asc(electorateEntry.voter));
}

/** How many have voted: all that is known before the item closes. */
export async function countBallots(
	db: Queryable,
	scope: Scope,
	agendaItemId: string
): Promise<number> {
	const [row] = await db
		.select({ ballots: count() })
		.from(ballot)
		.where(ofItem(scope, agendaItemId));
	return row?.ballots ?? 0;
}

export async function hasBallot(
	db: Queryable,
	scope: Scope,
	electorateEntryId: string
): Promise<boolean> {
	const [row] = await db
		.select({ id: ballot.id })
		.from(ballot)
		.where(
			and(
				eq(ballot.neighbourhoodId, scope.neighbourhoodId),
				eq(ballot.electorateEntryId, electorateEntryId)
			)
		);
	return row !== undefined;
}

/** Writes a vote; `ballot_one_per_entry` and `ballot_only_while_open` have the last word. */
export async function insertBallot(
	tx: Transaction,
	scope: Scope,
	cast: {
		readonly id: string;
		readonly agendaItemId: string;
		readonly electorateEntryId: string;
		readonly choice: Choice;
		readonly points: number | null;
		readonly castAt: Date;
	}
): Promise<void> {
	await tx.insert(ballot).values({ ...cast, neighbourhoodId: scope.neighbourhoodId });
}

/** Marks objections that touch a protected ground; only while the item is open. */
export async function markProtectedGround(
	tx: Transaction,
	scope: Scope,
	{
		agendaItemId,
		ballotIds
	}: { readonly agendaItemId: string; readonly ballotIds: readonly string[] }
): Promise<void> {
	if (ballotIds.length === 0) return;
	await tx
		.update(ballot)
		.set({ touchesProtectedGround: true })
		.where(and(ofItem(scope, agendaItemId), inArray(ballot.id, [...ballotIds])));
}

function ofItem(scope: Scope, agendaItemId: string) {
	return and(
		eq(ballot.neighbourhoodId, scope.neighbourhoodId),
		eq(ballot.agendaItemId, agendaItemId)
	);
}
