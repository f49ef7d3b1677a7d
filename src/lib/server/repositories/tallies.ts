import { and, asc, eq } from 'drizzle-orm';
import type { HandsRaised } from '$lib/domain/voting/enter-tally';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { tally } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** The bench of a body that has none. */
const everybody = 'all';

export async function readTally(
	db: Queryable,
	scope: Scope,
	agendaItemId: string
): Promise<readonly HandsRaised[]> {
	const rows = await db
		.select()
		.from(tally)
		.where(ofItem(scope, agendaItemId))
		.orderBy(asc(tally.benchCode));
	return rows.map((row) => ({
		bench: row.benchCode === everybody ? null : row.benchCode,
		filled: row.filledCount,
		present: row.presentCount,
		recused: row.recusedCount,
		yes: row.yesCount,
		no: row.noCount,
		abstain: row.abstainCount,
		concern: row.concernCount,
		standAside: row.standAsideCount,
		veto: row.vetoCount,
		protectedVetoes: row.protectedVetoCount,
		points: row.pointsCount
	}));
}

/** Writes the counts anew; the caller holds the lock of the open item. */
export async function saveTally(
	tx: Transaction,
	scope: Scope,
	{
		agendaItemId,
		groups,
		now
	}: { readonly agendaItemId: string; readonly groups: readonly HandsRaised[]; readonly now: Date }
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx.delete(tally).where(ofItem(scope, agendaItemId));
	await tx.insert(tally).values(
		groups.map((group) => ({
			neighbourhoodId,
			agendaItemId,
			benchCode: group.bench ?? everybody,
			filledCount: group.filled,
			presentCount: group.present,
			recusedCount: group.recused,
			yesCount: group.yes,
			noCount: group.no,
			abstainCount: group.abstain,
			concernCount: group.concern,
			standAsideCount: group.standAside,
			vetoCount: group.veto,
			protectedVetoCount: group.protectedVetoes,
			pointsCount: group.points,
			recordedAt: now
		}))
	);
}

function ofItem(scope: Scope, agendaItemId: string) {
	return and(
		eq(tally.neighbourhoodId, scope.neighbourhoodId),
		eq(tally.agendaItemId, agendaItemId)
	);
}
