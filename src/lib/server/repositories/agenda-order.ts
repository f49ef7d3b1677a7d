import { and, eq, isNull, sql } from 'drizzle-orm';
import type { TopicPlace } from '$lib/domain/meeting/agenda';
import type { Transaction } from '$lib/server/db/client';
import { agendaItem, agendaTopic } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

/** The points of a meeting in the order they are to have. */
export interface AgendaOrder {
	readonly meetingId: string;
	readonly topics: readonly { readonly id: string; readonly place: TopicPlace }[];
	readonly motions: readonly { readonly id: string }[];
	readonly now: Date;
}

/**
 * Writes the order of an agenda. All points step aside first, for no two may stand on the same place even for a
 * moment; the caller holds the meeting's lock.
 */
export async function saveAgendaOrder(
	tx: Transaction,
	scope: Scope,
	{ meetingId, topics, motions, now }: AgendaOrder
): Promise<void> {
	const ofTopics = and(
		eq(agendaTopic.neighbourhoodId, scope.neighbourhoodId),
		eq(agendaTopic.meetingId, meetingId),
		isNull(agendaTopic.withdrawnAt)
	);
	await tx
		.update(agendaTopic)
		.set({ position: aside(agendaTopic) })
		.where(ofTopics);
	for (const [index, { id, place }] of topics.entries())
		await tx
			.update(agendaTopic)
			.set({ place, position: index + 1, modifiedAt: now })
			.where(and(ofTopics, eq(agendaTopic.id, id)));
	const ofItems = and(
		eq(agendaItem.neighbourhoodId, scope.neighbourhoodId),
		eq(agendaItem.meetingId, meetingId)
	);
	await tx
		.update(agendaItem)
		.set({ position: aside(agendaItem) })
		.where(ofItems);
	for (const [index, { id }] of motions.entries())
		await tx
			.update(agendaItem)
			.set({ position: index + 1, modifiedAt: now })
			.where(and(ofItems, eq(agendaItem.id, id)));
}

const aside = ({ position }: typeof agendaTopic | typeof agendaItem) => sql`-${position} - 1`;
