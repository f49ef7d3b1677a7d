import { and, asc, eq } from 'drizzle-orm';
import type { ElectorateEntry } from '$lib/domain/meeting/electorate';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { electorateEntry } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

export type Phase = 'opening' | 'closing';

export interface StoredElectorateEntry extends ElectorateEntry {
	readonly id: string;
}

/** Who could vote, as it was written down when the vote opened or closed. */
export async function readElectorate(
	db: Queryable,
	scope: Scope,
	{ agendaItemId, phase }: { readonly agendaItemId: string; readonly phase: Phase }
): Promise<readonly StoredElectorateEntry[]> {
	return await db
		.select({
			id: electorateEntry.id,
			voter: electorateEntry.voter,
			seatId: electorateEntry.seatId,
			attendanceId: electorateEntry.attendanceId,
			benchCode: electorateEntry.benchCode,
			capacity: electorateEntry.capacity,
			present: electorateEntry.present,
			recused: electorateEntry.recused
		})
		.from(electorateEntry)
		.where(
			and(
				eq(electorateEntry.neighbourhoodId, scope.neighbourhoodId),
				eq(electorateEntry.agendaItemId, agendaItemId),
				eq(electorateEntry.phase, phase)
			)
		)
		.orderBy(asc(electorateEntry.voter));
}

/** Writes the electorate of one moment; it is never changed, only added to. */
export async function insertElectorate(
	tx: Transaction,
	scope: Scope,
	recorded: {
		readonly agendaItemId: string;
		readonly phase: Phase;
		readonly electorate: readonly StoredElectorateEntry[];
	}
): Promise<void> {
	const { agendaItemId, phase, electorate } = recorded;
	if (electorate.length === 0) return;
	const { neighbourhoodId } = scope;
	await tx
		.insert(electorateEntry)
		.values(electorate.map((entry) => ({ ...entry, neighbourhoodId, agendaItemId, phase })));
}
