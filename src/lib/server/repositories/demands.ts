import { and, asc, count, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { demandSignature, meeting, meetingDemand } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** A meeting that members ask for (P-61). */
export interface StoredDemand {
	readonly id: string;
	readonly bodyId: string;
	readonly memberCount: number;
	readonly neededCount: number;
	readonly withinDays: number;
	/** Last local day of the meeting; null before enough have joined. */
	readonly meetByOn: string | null;
	/** The meeting that answers it, unless that was called off. */
	readonly meetingId: string | null;
	readonly createdAt: Date;
}

const columns = {
	id: meetingDemand.id,
	bodyId: meetingDemand.bodyId,
	memberCount: meetingDemand.memberCount,
	neededCount: meetingDemand.neededCount,
	withinDays: meetingDemand.withinDays,
	meetByOn: meetingDemand.meetByOn,
	meetingId: meeting.id,
	createdAt: meetingDemand.createdAt
};

/** The last demand of a body, met or not. */
export async function findLastDemand(
	db: Queryable,
	scope: Scope,
	bodyId: string
): Promise<StoredDemand | null> {
	const [row] = await select(db)
		.where(and(alive(scope), eq(meetingDemand.bodyId, bodyId)))
		.orderBy(desc(meetingDemand.createdAt), desc(meetingDemand.id))
		.limit(1);
	return row ?? null;
}

/** Demands that enough have joined and that no meeting answers yet. */
export async function listDueDemands(
	db: Queryable,
	scope: Scope
): Promise<readonly StoredDemand[]> {
	return await select(db)
		.where(and(alive(scope), isNotNull(meetingDemand.meetByOn), isNull(meeting.id)))
		.orderBy(asc(meetingDemand.meetByOn), asc(meetingDemand.id));
}

/** The demand, locked: whoever joins it or answers it queues here. */
export async function lockDemand(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<StoredDemand | null> {
	await tx
		.select({ id: meetingDemand.id })
		.from(meetingDemand)
		.where(and(alive(scope), eq(meetingDemand.id, id)))
		.for('update');
	const [row] = await select(tx)
		.where(and(alive(scope), eq(meetingDemand.id, id)))
		.limit(1);
	return row ?? null;
}

export async function insertDemand(
	tx: Transaction,
	scope: Scope,
	{
		now,
		...demand
	}: Pick<StoredDemand, 'id' | 'bodyId' | 'memberCount' | 'neededCount' | 'withinDays'> & {
		readonly ruleSetVersionId: string;
		readonly now: Date;
	}
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx
		.insert(meetingDemand)
		.values({ ...demand, neighbourhoodId, createdAt: now, modifiedAt: now });
}

/** Writes down that enough have joined, and by when the body meets. */
export async function markDemandReached(
	tx: Transaction,
	scope: Scope,
	{ id, meetByOn, now }: { readonly id: string; readonly meetByOn: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(meetingDemand)
		.set({ reachedAt: now, meetByOn, modifiedAt: now })
		.where(and(alive(scope), eq(meetingDemand.id, id)));
}

/** Ties the meeting that answers it to a demand. */
export async function tieDemand(
	tx: Transaction,
	scope: Scope,
	{ id, meetingId, now }: { readonly id: string; readonly meetingId: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(meetingDemand)
		.set({ meetingId, modifiedAt: now })
		.where(and(alive(scope), eq(meetingDemand.id, id)));
}

export async function insertSignature(
	tx: Transaction,
	scope: Scope,
	signature: {
		readonly id: string;
		readonly demandId: string;
		readonly seatId: string;
		readonly accountId: string;
		readonly signedAt: Date;
	}
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx.insert(demandSignature).values({ ...signature, neighbourhoodId });
}

/** How many seats have joined a demand. */
export async function countSignatures(
	db: Queryable,
	scope: Scope,
	demandId: string
): Promise<number> {
	const [row] = await db
		.select({ joined: count() })
		.from(demandSignature)
		.where(of(scope, demandId));
	return row?.joined ?? 0;
}

export async function hasSigned(
	db: Queryable,
	scope: Scope,
	{ demandId, seatId }: { readonly demandId: string; readonly seatId: string }
): Promise<boolean> {
	const rows = await db
		.select({ id: demandSignature.id })
		.from(demandSignature)
		.where(and(of(scope, demandId), eq(demandSignature.seatId, seatId)))
		.limit(1);
	return rows.length > 0;
}

function alive(scope: Scope) {
	return and(
		eq(meetingDemand.neighbourhoodId, scope.neighbourhoodId),
		isNull(meetingDemand.withdrawnAt)
	);
}

function of(scope: Scope, demandId: string) {
	return and(
		eq(demandSignature.neighbourhoodId, scope.neighbourhoodId),
		eq(demandSignature.demandId, demandId)
	);
}

/** A meeting that was called off answers nothing. */
function select(db: Queryable) {
	return db
		.select(columns)
		.from(meetingDemand)
		.leftJoin(
			meeting,
			and(
				eq(meeting.neighbourhoodId, meetingDemand.neighbourhoodId),
				eq(meeting.id, meetingDemand.meetingId),
				ne(meeting.state, 'cancelled')
			)
		)
		.$dynamic();
}
