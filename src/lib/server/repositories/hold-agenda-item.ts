import { and, eq } from 'drizzle-orm';
import type { Transaction } from '$lib/server/db/client';
import { agendaItem } from '$lib/server/db/schema';
import { findAgendaItem, type AgendaItem } from '$lib/server/repositories/agenda-items';
import type { Scope } from '$lib/server/repositories/scope';

/**
 * The item, which stands still while the caller looks: who only adds a vote need not queue behind the other voters,
 * but whoever changes or closes the item waits until all of them are through, and they for him.
 */
export async function holdAgendaItem(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<AgendaItem | null> {
	await tx
		.select({ id: agendaItem.id })
		.from(agendaItem)
		.where(and(eq(agendaItem.neighbourhoodId, scope.neighbourhoodId), eq(agendaItem.id, id)))
		.for('share');
	return await findAgendaItem(tx, scope, id);
}
