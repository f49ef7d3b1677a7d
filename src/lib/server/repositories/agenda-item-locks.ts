import { and, eq } from 'drizzle-orm';
import type { Transaction } from '$lib/server/db/client';
import { agendaItem } from '$lib/server/db/schema';
import { findAgendaItem, type AgendaItem } from '$lib/server/repositories/agenda-items';
import type { Scope } from '$lib/server/repositories/scope';

/**
 * The item with its row locked. Secret votes, contributions, interests and the closing of one item queue here;
 * the motion is locked before it where both are needed.
 */
export const lockAgendaItem = (tx: Transaction, scope: Scope, id: string) =>
	findStanding(tx, scope, { id, strength: 'update' });

/**
 * The item, which stands still while the caller looks: who only adds a vote need not queue behind the other voters,
 * but whoever changes or closes the item waits until all of them are through, and they for him.
 */
export const holdAgendaItem = (tx: Transaction, scope: Scope, id: string) =>
	findStanding(tx, scope, { id, strength: 'share' });

/** Locked first and read afterwards: what is read is what the lock protects. */
async function findStanding(
	tx: Transaction,
	scope: Scope,
	{ id, strength }: { readonly id: string; readonly strength: 'update' | 'share' }
): Promise<AgendaItem | null> {
	await tx
		.select({ id: agendaItem.id })
		.from(agendaItem)
		.where(and(eq(agendaItem.neighbourhoodId, scope.neighbourhoodId), eq(agendaItem.id, id)))
		.for(strength);
	return await findAgendaItem(tx, scope, id);
}
