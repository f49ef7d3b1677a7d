import { and, asc, eq } from 'drizzle-orm';
import type { SeatedStandIn } from '$lib/domain/council/acting-seats';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { lot, seatHolder, standIn } from '$lib/server/db/schema';
import type { Scope } from './scope';
import type { StoredHolding } from './seats';

/** Somebody who came to a meeting to stand in; `seatId`: the seat that they act for now. */
export interface StandIn {
	readonly id: string;
	/** Names them in a draw; never a person. */
	readonly code: string;
	readonly benchCode: string;
	/** Null for whom an organisation sent. */
	readonly seatHolderId: string | null;
	readonly personName: string;
	readonly accountId: string | null;
	readonly publicName: 'named' | 'unnamed';
	readonly isPresent: boolean;
	readonly seatId: string | null;
}

/** Everybody who stood in or could have, in one meeting. */
export async function readStandIns(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<readonly StandIn[]> {
	const rows = await db
		.select({
			id: standIn.id,
			code: standIn.code,
			benchCode: standIn.benchCode,
			seatHolderId: standIn.seatHolderId,
			sentName: standIn.personName,
			heldName: seatHolder.personName,
			accountId: seatHolder.accountId,
			publicName: seatHolder.publicName,
			isPresent: standIn.isPresent,
			seatId: standIn.seatId
		})
		.from(standIn)
		.leftJoin(
			seatHolder,
			and(
				eq(seatHolder.neighbourhoodId, standIn.neighbourhoodId),
				eq(seatHolder.id, standIn.seatHolderId)
			)
		)
		.where(
			and(eq(standIn.neighbourhoodId, scope.neighbourhoodId), eq(standIn.meetingId, meetingId))
		)
		.orderBy(asc(standIn.code));
	return rows.map(({ sentName, heldName, publicName, ...row }) => ({
		...row,
		personName: sentName ?? heldName ?? row.code,
		publicName: publicName ?? 'unnamed'
	}));
}

/** A stand-in who has a seat, as if they held it on their own for this meeting. */
export function asHolder(one: StandIn): readonly SeatedStandIn<StoredHolding>[] {
	const { id, seatId, accountId, personName, publicName } = one;
	if (seatId === null) return [];
	const term = { fromOn: '', untilOn: null };
	const capacity = 'substitute';
	return [{ seatId, holder: { id, seatId, capacity, accountId, personName, publicName, ...term } }];
}

export interface NewStandIn {
	readonly id: string;
	readonly meetingId: string;
	readonly benchCode: string;
	readonly code: string;
	readonly seatHolderId: string | null;
	readonly personName: string | null;
	readonly isPresent: boolean;
	readonly seatId: string | null;
	readonly now: Date;
}

export async function insertStandIn(
	tx: Transaction,
	scope: Scope,
	{ now, ...row }: NewStandIn
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx.insert(standIn).values({ ...row, neighbourhoodId, recordedAt: now });
}

/** Writes down whether a stand-in is there, and for which seat; the caller holds the meeting's lock. */
export async function saveStandIn(
	tx: Transaction,
	scope: Scope,
	{ id, now, ...set }: Pick<StandIn, 'id' | 'isPresent' | 'seatId'> & { readonly now: Date }
): Promise<void> {
	await tx
		.update(standIn)
		.set({ ...set, recordedAt: now })
		.where(and(eq(standIn.neighbourhoodId, scope.neighbourhoodId), eq(standIn.id, id)));
}

export interface DrawnLot {
	readonly seed: string;
	readonly benches: readonly {
		readonly bench: string;
		readonly entries: readonly string[];
		readonly order: readonly string[];
	}[];
	readonly drawnAt: Date;
}

/** The draw of a meeting; null before it. */
export async function readLot(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<DrawnLot | null> {
	const [row] = await db
		.select({ seed: lot.seed, benches: lot.benches, drawnAt: lot.drawnAt })
		.from(lot)
		.where(and(eq(lot.neighbourhoodId, scope.neighbourhoodId), eq(lot.meetingId, meetingId)))
		.limit(1);
	return row ?? null;
}

/** Keeps the draw for good; the database takes one for each meeting. */
export async function insertLot(
	tx: Transaction,
	scope: Scope,
	drawn: DrawnLot & { readonly meetingId: string }
): Promise<void> {
	await tx.insert(lot).values({ ...drawn, neighbourhoodId: scope.neighbourhoodId });
}
