import { and, asc, eq, isNull, max } from 'drizzle-orm';
import type { Marking } from '$lib/domain/voting/open-round';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { roundCut, roundMark } from '$lib/server/db/schema';
import type { Scope } from './scope';

export interface StoredMark {
	readonly motionId: string;
	/** A seat's code or a person's pseudonym. */
	readonly voter: string;
	readonly value: number;
}

/** All ranks or points given in a round, in no order that says anything. */
export async function listMarks(
	db: Queryable,
	scope: Scope,
	roundId: string
): Promise<readonly StoredMark[]> {
	return await db
		.select({ motionId: roundMark.motionId, voter: roundMark.voter, value: roundMark.value })
		.from(roundMark)
		.where(
			and(eq(roundMark.neighbourhoodId, scope.neighbourhoodId), eq(roundMark.roundId, roundId))
		)
		.orderBy(asc(roundMark.motionId), asc(roundMark.value), asc(roundMark.voter));
}

/** Keeps the ranks or points of one voter; the constraints refuse a second time. */
export async function insertMarks(
	tx: Transaction,
	scope: Scope,
	given: {
		readonly roundId: string;
		readonly kind: Marking;
		readonly voter: string;
		readonly seatId: string | null;
		readonly attendanceId: string | null;
		readonly marks: readonly { id: string; motionId: string; value: number }[];
		readonly givenAt: Date;
	}
): Promise<void> {
	const { marks, ...voter } = given;
	const { neighbourhoodId } = scope;
	await tx.insert(roundMark).values(marks.map((mark) => ({ ...mark, ...voter, neighbourhoodId })));
}

export interface StoredCut {
	readonly id: string;
	readonly motionId: string;
	readonly step: number;
	readonly fromCents: number;
	readonly toCents: number;
	readonly madeAt: Date;
	readonly undoneAt: Date | null;
}

/** The cuts of a round in their order, the undone ones among them. */
export async function listCuts(
	db: Queryable,
	scope: Scope,
	roundId: string
): Promise<readonly StoredCut[]> {
	return await db
		.select({
			id: roundCut.id,
			motionId: roundCut.motionId,
			step: roundCut.step,
			fromCents: roundCut.fromCents,
			toCents: roundCut.toCents,
			madeAt: roundCut.madeAt,
			undoneAt: roundCut.undoneAt
		})
		.from(roundCut)
		.where(cutsOf(scope, roundId))
		.orderBy(asc(roundCut.step));
}

/** Appends a cut after the last one; the caller holds the round's lock. */
export async function insertCut(
	tx: Transaction,
	scope: Scope,
	{ roundId, ...cut }: Omit<StoredCut, 'step' | 'undoneAt'> & { readonly roundId: string }
): Promise<void> {
	const { neighbourhoodId } = scope;
	const [last] = await tx
		.select({ step: max(roundCut.step) })
		.from(roundCut)
		.where(cutsOf(scope, roundId));
	const step = (last?.step ?? 0) + 1;
	await tx.insert(roundCut).values({ ...cut, roundId, neighbourhoodId, step });
}

/** Takes a cut back; it stays recorded. */
export async function markCutUndone(
	tx: Transaction,
	scope: Scope,
	{ roundId, cutId, now }: { readonly roundId: string; readonly cutId: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(roundCut)
		.set({ undoneAt: now })
		.where(and(cutsOf(scope, roundId), eq(roundCut.id, cutId), isNull(roundCut.undoneAt)));
}

function cutsOf(scope: Scope, roundId: string) {
	return and(eq(roundCut.neighbourhoodId, scope.neighbourhoodId), eq(roundCut.roundId, roundId));
}
