import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { Holding, Term } from '$lib/domain/council/appoint-holder';
import type { Seat } from '$lib/domain/council/body';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { bench, seat, seatHolder } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

/** Somebody on a seat, with the name by which the body knows the person. */
export interface StoredHolding extends Holding {
	readonly personName: string;
	/** Whether the person agreed to be named in public. */
	readonly publicName: 'named' | 'unnamed';
}

export interface SeatOfBody {
	readonly seatId: string;
	readonly code: string;
	readonly position: number;
	readonly benchCode: string;
	readonly benchName: string;
	/** Whoever may act for the seat on the day asked for: a member, a substitute, both or nobody. */
	readonly holders: readonly StoredHolding[];
}

/** The seats of a body with who may act for them on that day, bench after bench. */
export async function readSeats(
	db: Queryable,
	scope: Scope,
	{ bodyId, on }: { readonly bodyId: string; readonly on: string }
): Promise<readonly SeatOfBody[]> {
	const seats = await db
		.select({
			seatId: seat.id,
			code: seat.code,
			position: seat.position,
			benchCode: bench.code,
			benchName: bench.name
		})
		.from(seat)
		.innerJoin(
			bench,
			and(eq(bench.neighbourhoodId, seat.neighbourhoodId), eq(bench.id, seat.benchId))
		)
		.where(ofBody(scope, bodyId))
		.orderBy(asc(bench.position), asc(seat.position));
	const holdings = await selectHoldings(db, scope, bodyId).where(
		and(
			ofBody(scope, bodyId),
			lte(seatHolder.fromOn, on),
			or(isNull(seatHolder.untilOn), gte(seatHolder.untilOn, on))
		)
	);
	return seats.map((one) => ({
		...one,
		holders: holdings.filter(({ seatId }) => seatId === one.seatId)
	}));
}

/** The seats of a body without their holders. */
export async function listSeats(
	db: Queryable,
	scope: Scope,
	bodyId: string
): Promise<readonly Seat[]> {
	return await db
		.select({ id: seat.id, benchId: seat.benchId, code: seat.code, position: seat.position })
		.from(seat)
		.where(ofBody(scope, bodyId))
		.orderBy(asc(seat.position));
}

/** Every term on every seat of a body that still stands, past and coming ones included. */
export async function listHoldings(
	db: Queryable,
	scope: Scope,
	bodyId: string
): Promise<readonly StoredHolding[]> {
	return await selectHoldings(db, scope, bodyId)
		.where(ofBody(scope, bodyId))
		.orderBy(asc(seatHolder.fromOn), asc(seatHolder.id));
}

/** Positions that a bench has ever had, withdrawn seats included: codes are never given out twice. */
export async function listSeatPositions(
	db: Queryable,
	scope: Scope,
	benchId: string
): Promise<readonly { readonly position: number }[]> {
	return await db
		.select({ position: seat.position })
		.from(seat)
		.where(and(eq(seat.neighbourhoodId, scope.neighbourhoodId), eq(seat.benchId, benchId)));
}

export async function insertSeats(
	tx: Transaction,
	scope: Scope,
	{ bodyId, seats }: { readonly bodyId: string; readonly seats: readonly Seat[] }
): Promise<void> {
	if (seats.length === 0) return;
	const { neighbourhoodId } = scope;
	await tx.insert(seat).values(seats.map((one) => ({ ...one, bodyId, neighbourhoodId })));
}

export async function withdrawSeat(
	tx: Transaction,
	scope: Scope,
	{ seatId, now }: { readonly seatId: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(seat)
		.set({ withdrawnAt: now })
		.where(and(eq(seat.neighbourhoodId, scope.neighbourhoodId), eq(seat.id, seatId)));
}

export async function insertHolding(
	tx: Transaction,
	scope: Scope,
	holding: StoredHolding
): Promise<void> {
	await tx.insert(seatHolder).values({ ...holding, neighbourhoodId: scope.neighbourhoodId });
}

export async function saveHolding(
	tx: Transaction,
	scope: Scope,
	{ id, ...changed }: Term & Pick<StoredHolding, 'id' | 'publicName' | 'personName'>
): Promise<void> {
	await tx
		.update(seatHolder)
		.set(changed)
		.where(and(eq(seatHolder.neighbourhoodId, scope.neighbourhoodId), eq(seatHolder.id, id)));
}

function selectHoldings(db: Queryable, scope: Scope, bodyId: string) {
	return db
		.select({
			id: seatHolder.id,
			seatId: seatHolder.seatId,
			capacity: seatHolder.capacity,
			accountId: seatHolder.accountId,
			personName: seatHolder.personName,
			publicName: seatHolder.publicName,
			fromOn: seatHolder.fromOn,
			untilOn: seatHolder.untilOn
		})
		.from(seatHolder)
		.innerJoin(
			seat,
			and(
				eq(seat.neighbourhoodId, seatHolder.neighbourhoodId),
				eq(seat.id, seatHolder.seatId),
				ofBody(scope, bodyId)
			)
		)
		.$dynamic();
}

function ofBody(scope: Scope, bodyId: string) {
	return and(
		eq(seat.neighbourhoodId, scope.neighbourhoodId),
		eq(seat.bodyId, bodyId),
		isNull(seat.withdrawnAt)
	);
}
