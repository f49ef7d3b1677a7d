import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { SeatCapacity } from '$lib/domain/council/body';
import type { Interest } from '$lib/domain/council/declare-interest';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import type { Queryable, Transaction } from '$lib/server/db/client';
import {
	circulationBallot,
	circulationObjection,
	circulationRecusal,
	circulationSeat
} from '$lib/server/db/schema';
import type { Scope } from './scope';

/** How an answer got here: typed by whoever gave it, or on paper and typed at the desk. */
export type CameBy = 'portal' | 'letter';

/** A seat that was asked. */
export interface StoredAskedSeat {
	readonly id: string;
	readonly seatId: string;
	readonly voter: string;
	readonly benchCode: string | null;
	readonly capacity: SeatCapacity;
	readonly reachedAt: Date | null;
}

export interface StoredAnswer {
	readonly id: string;
	readonly circulationSeatId: string;
	readonly castBy: SeatCapacity;
	readonly cameBy: CameBy;
	readonly choice: Choice;
	readonly points: number | null;
	readonly touchesProtectedGround: boolean;
	readonly agreesToProcedure: boolean | null;
	readonly castAt: Date;
	readonly voidedAt: Date | null;
}

export interface StoredObjection {
	readonly id: string;
	readonly circulationSeatId: string;
	readonly raisedBy: SeatCapacity;
	readonly cameBy: CameBy;
	readonly raisedAt: Date;
}

export type StoredRecusal = Extract<Interest, { seatId: string }> & {
	readonly id: string;
	readonly declaredBy: 'self' | 'portal';
};

/** The seats that were asked, by their codes. */
export async function listAskedSeats(
	db: Queryable,
	scope: Scope,
	circulationId: string
): Promise<readonly StoredAskedSeat[]> {
	const { neighbourhoodId } = scope;
	return await db
		.select()
		.from(circulationSeat)
		.where(
			and(
				eq(circulationSeat.neighbourhoodId, neighbourhoodId),
				eq(circulationSeat.circulationId, circulationId)
			)
		)
		.orderBy(asc(circulationSeat.voter));
}

export async function insertAskedSeats(
	tx: Transaction,
	scope: Scope,
	{
		circulationId,
		seats
	}: { readonly circulationId: string; readonly seats: readonly StoredAskedSeat[] }
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx
		.insert(circulationSeat)
		.values(seats.map((seat) => ({ ...seat, neighbourhoodId, circulationId })));
}

/** Writes down that the question has got to the seat; who was reached before stays so. */
export async function markReached(
	tx: Transaction,
	scope: Scope,
	{ id, now }: { readonly id: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(circulationSeat)
		.set({ reachedAt: now })
		.where(
			and(
				eq(circulationSeat.neighbourhoodId, scope.neighbourhoodId),
				eq(circulationSeat.id, id),
				isNull(circulationSeat.reachedAt)
			)
		);
}

/** The votes, void ones included, in the order in which they came. */
export async function listAnswers(
	db: Queryable,
	scope: Scope,
	circulationId: string
): Promise<readonly StoredAnswer[]> {
	return await db
		.select()
		.from(circulationBallot)
		.where(
			and(
				eq(circulationBallot.neighbourhoodId, scope.neighbourhoodId),
				eq(circulationBallot.circulationId, circulationId)
			)
		)
		.orderBy(asc(circulationBallot.castAt), asc(circulationBallot.id));
}

export async function insertAnswer(
	tx: Transaction,
	scope: Scope,
	answer: Omit<StoredAnswer, 'touchesProtectedGround' | 'voidedAt'> & {
		readonly circulationId: string;
	}
): Promise<void> {
	await tx.insert(circulationBallot).values({ ...answer, neighbourhoodId: scope.neighbourhoodId });
}

/** Makes the substitute’s vote of a seat void, because the member votes (P-85). */
export async function voidSubstitute(
	tx: Transaction,
	scope: Scope,
	{ circulationSeatId, now }: { readonly circulationSeatId: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(circulationBallot)
		.set({ voidedAt: now })
		.where(
			and(
				eq(circulationBallot.neighbourhoodId, scope.neighbourhoodId),
				eq(circulationBallot.circulationSeatId, circulationSeatId),
				eq(circulationBallot.castBy, 'substitute'),
				isNull(circulationBallot.voidedAt)
			)
		);
}

/** Marks the vetoes that touch a protected group; the circulation is still open. */
export async function markProtectedAnswers(
	tx: Transaction,
	scope: Scope,
	{
		circulationId,
		answerIds
	}: { readonly circulationId: string; readonly answerIds: readonly string[] }
): Promise<void> {
	if (answerIds.length === 0) return;
	await tx
		.update(circulationBallot)
		.set({ touchesProtectedGround: true })
		.where(
			and(
				eq(circulationBallot.neighbourhoodId, scope.neighbourhoodId),
				eq(circulationBallot.circulationId, circulationId),
				eq(circulationBallot.choice, 'veto'),
				inArray(circulationBallot.id, [...answerIds])
			)
		);
}

export async function listObjections(
	db: Queryable,
	scope: Scope,
	circulationId: string
): Promise<readonly StoredObjection[]> {
	return await db
		.select()
		.from(circulationObjection)
		.where(
			and(
				eq(circulationObjection.neighbourhoodId, scope.neighbourhoodId),
				eq(circulationObjection.circulationId, circulationId)
			)
		)
		.orderBy(asc(circulationObjection.raisedAt), asc(circulationObjection.id));
}

export async function insertObjection(
	tx: Transaction,
	scope: Scope,
	objection: StoredObjection & { readonly circulationId: string }
): Promise<void> {
	await tx
		.insert(circulationObjection)
		.values({ ...objection, neighbourhoodId: scope.neighbourhoodId });
}

/** Who has an interest in the motion. Nobody is there to ask in doubt: what was declared holds. */
export async function listRecusals(
	db: Queryable,
	scope: Scope,
	circulationId: string
): Promise<readonly StoredRecusal[]> {
	const rows = await db
		.select()
		.from(circulationRecusal)
		.where(
			and(
				eq(circulationRecusal.neighbourhoodId, scope.neighbourhoodId),
				eq(circulationRecusal.circulationId, circulationId)
			)
		)
		.orderBy(asc(circulationRecusal.declaredAt), asc(circulationRecusal.id));
	return rows.map(({ id, seatId, capacity, ground, declaredBy }) => ({
		...{ id, seatId, capacity, ground, declaredBy },
		state: 'declared' as const
	}));
}

export async function insertRecusal(
	tx: Transaction,
	scope: Scope,
	{
		circulationId,
		recusal: { id, seatId, capacity, ground, declaredBy },
		now
	}: { readonly circulationId: string; readonly recusal: StoredRecusal; readonly now: Date }
): Promise<void> {
	await tx.insert(circulationRecusal).values({
		...{ id, seatId, capacity, ground, declaredBy, circulationId },
		neighbourhoodId: scope.neighbourhoodId,
		declaredAt: now
	});
}
