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

/** The own vote of a voter as their page tells it; never how they voted before the item closes. */
export interface CastVote {
	readonly castAt: Date;
	readonly castAs: StoredBallot['castBy'] | null;
	/** What was entered for the seat in a roll call, where everybody heard it; null where it was cast. */
	readonly called: Choice | null;
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

/** The vote of one row of the electorate; null while there is none. */
export async function findCastVote(
	db: Queryable,
	scope: Scope,
	electorateEntryId: string
): Promise<CastVote | null> {
	const [row] = await db
		.select({
			castAt: ballot.castAt,
			castAs: ballot.castAs,
			choice: ballot.choice,
			enteredBy: ballot.enteredByAccountId
		})
		.from(ballot)
		.where(
			and(
				eq(ballot.neighbourhoodId, scope.neighbourhoodId),
				eq(ballot.electorateEntryId, electorateEntryId)
			)
		);
	if (row === undefined) return null;
	const { castAt, castAs, choice, enteredBy } = row;
	return { castAt, castAs, called: enteredBy === null ? null : choice };
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
		readonly castAs: StoredBallot['castBy'];
		/** Who entered an answer of a roll call; null where the voter cast it. */
		readonly enteredByAccountId: string | null;
	}
): Promise<void> {
	await tx.insert(ballot).values({ ...cast, neighbourhoodId: scope.neighbourhoodId });
}

/** Puts another answer of a roll call in place of one that was entered. */
export async function replaceBallot(
	tx: Transaction,
	scope: Scope,
	{ id, ...vote }: Omit<Parameters<typeof insertBallot>[2], 'agendaItemId' | 'electorateEntryId'>
): Promise<void> {
	await tx.update(ballot).set(vote).where(ofId(scope, id));
}

/** Takes an answer of a roll call back; the audit keeps that it was there. */
export async function deleteBallot(tx: Transaction, scope: Scope, id: string): Promise<void> {
	await tx.delete(ballot).where(ofId(scope, id));
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

function ofId(scope: Scope, id: string) {
	return and(eq(ballot.neighbourhoodId, scope.neighbourhoodId), eq(ballot.id, id));
}

function ofItem(scope: Scope, agendaItemId: string) {
	return and(
		eq(ballot.neighbourhoodId, scope.neighbourhoodId),
		eq(ballot.agendaItemId, agendaItemId)
	);
}
