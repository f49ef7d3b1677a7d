import { and, asc, eq } from 'drizzle-orm';
import type { Interest, InterestState } from '$lib/domain/council/declare-interest';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { recusal } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

export type StoredInterest = Interest & {
	readonly id: string;
	readonly declaredBy: 'self' | 'body' | 'portal';
};

/** Who has an interest in an item, in the order of the declarations. */
export async function readInterests(
	db: Queryable,
	scope: Scope,
	agendaItemId: string
): Promise<readonly StoredInterest[]> {
	const rows = await db
		.select()
		.from(recusal)
		.where(ofItem(scope, agendaItemId))
		.orderBy(asc(recusal.declaredAt), asc(recusal.id));
	return rows.flatMap(({ id, ground, state, declaredBy, ...who }): StoredInterest[] => {
		const { seatId, capacity, attendanceId } = who;
		if (attendanceId !== null) return [{ id, ground, state, declaredBy, attendanceId }];
		if (seatId === null || capacity === null) return [];
		return [{ id, ground, state, declaredBy, seatId, capacity }];
	});
}

export async function insertInterest(
	tx: Transaction,
	scope: Scope,
	{
		agendaItemId,
		interest,
		now
	}: { readonly agendaItemId: string; readonly interest: StoredInterest; readonly now: Date }
): Promise<void> {
	const { id, ground, state, declaredBy, seatId, capacity, attendanceId } = interest;
	await tx.insert(recusal).values({
		id,
		neighbourhoodId: scope.neighbourhoodId,
		agendaItemId,
		seatId: seatId ?? null,
		capacity: capacity ?? null,
		attendanceId: attendanceId ?? null,
		ground,
		state,
		declaredBy,
		declaredAt: now
	});
}

/** Keeps what the body said about an interest in doubt. */
export async function settleInterest(
	tx: Transaction,
	scope: Scope,
	{ id, state }: { readonly id: string; readonly state: InterestState }
): Promise<void> {
	await tx
		.update(recusal)
		.set({ state })
		.where(and(eq(recusal.neighbourhoodId, scope.neighbourhoodId), eq(recusal.id, id)));
}

function ofItem(scope: Scope, agendaItemId: string) {
	return and(
		eq(recusal.neighbourhoodId, scope.neighbourhoodId),
		eq(recusal.agendaItemId, agendaItemId)
	);
}
