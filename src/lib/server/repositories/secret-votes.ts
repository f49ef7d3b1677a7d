import { and, asc, eq } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { electorateEntry, secretMark, secretUrn } from '$lib/server/db/schema';
import type { Scope } from './scope';

export interface StoredUrn {
	readonly agendaItemId: string;
	readonly round: number;
	readonly castCount: number;
	readonly sealed: string;
}

/** The sealed count of an item; null where its vote is no secret one online. */
export async function findUrn(
	db: Queryable,
	scope: Scope,
	agendaItemId: string
): Promise<StoredUrn | null> {
	const [row] = await db
		.select({
			agendaItemId: secretUrn.agendaItemId,
			round: secretUrn.round,
			castCount: secretUrn.castCount,
			sealed: secretUrn.sealed
		})
		.from(secretUrn)
		.where(ofItem(scope, agendaItemId));
	return row ?? null;
}

/** Puts the count of a vote that opens under its first seal. */
export async function insertUrn(tx: Transaction, scope: Scope, urn: StoredUrn): Promise<void> {
	await tx.insert(secretUrn).values({ ...urn, neighbourhoodId: scope.neighbourhoodId });
}

/** Puts a new seal in place of the old one; the caller holds the lock of the item. */
export async function replaceSeal(tx: Transaction, scope: Scope, urn: StoredUrn): Promise<void> {
	const { agendaItemId, ...rest } = urn;
	await tx.update(secretUrn).set(rest).where(ofItem(scope, agendaItemId));
}

/** Marks that somebody has voted; `secret_mark_one_per_entry` has the last word. */
export async function insertMark(
	tx: Transaction,
	scope: Scope,
	mark: { readonly agendaItemId: string; readonly electorateEntryId: string }
): Promise<void> {
	await tx.insert(secretMark).values({ ...mark, neighbourhoodId: scope.neighbourhoodId });
}

export interface MarkedVoter {
	readonly electorateEntryId: string;
	readonly voter: string;
	readonly benchCode: string | null;
}

/** Who has voted, by their names in the electorate: never in the order in which they voted. */
export async function listMarks(
	db: Queryable,
	scope: Scope,
	agendaItemId: string
): Promise<readonly MarkedVoter[]> {
	return await db
		.select({
			electorateEntryId: secretMark.electorateEntryId,
			voter: electorateEntry.voter,
			benchCode: electorateEntry.benchCode
		})
		.from(secretMark)
		.innerJoin(
			electorateEntry,
			and(
				eq(electorateEntry.neighbourhoodId, secretMark.neighbourhoodId),
				eq(electorateEntry.id, secretMark.electorateEntryId)
			)
		)
		.where(
			and(
				eq(secretMark.neighbourhoodId, scope.neighbourhoodId),
				eq(secretMark.agendaItemId, agendaItemId)
			)
		)
		.orderBy(asc(electorateEntry.voter));
}

/** Takes all marks away, for a vote that is begun anew. */
export async function deleteMarks(
	tx: Transaction,
	scope: Scope,
	agendaItemId: string
): Promise<void> {
	await tx
		.delete(secretMark)
		.where(
			and(
				eq(secretMark.neighbourhoodId, scope.neighbourhoodId),
				eq(secretMark.agendaItemId, agendaItemId)
			)
		);
}

function ofItem(scope: Scope, agendaItemId: string) {
	return and(
		eq(secretUrn.neighbourhoodId, scope.neighbourhoodId),
		eq(secretUrn.agendaItemId, agendaItemId)
	);
}
