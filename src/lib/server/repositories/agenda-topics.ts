import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { TopicKind, TopicPlace } from '$lib/domain/meeting/agenda';
import type { ItemState } from '$lib/domain/meeting/meeting';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { agendaTopic } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

/** A point of an agenda on which nobody votes. */
export interface AgendaTopic {
	readonly id: string;
	readonly meetingId: string;
	readonly kind: TopicKind;
	readonly place: TopicPlace;
	readonly position: number;
	readonly state: ItemState;
	readonly openedAt: Date | null;
	readonly closedAt: Date | null;
	readonly createdAt: Date;
}

const columns = {
	id: agendaTopic.id,
	meetingId: agendaTopic.meetingId,
	kind: agendaTopic.kind,
	place: agendaTopic.place,
	position: agendaTopic.position,
	state: agendaTopic.state,
	openedAt: agendaTopic.openedAt,
	closedAt: agendaTopic.closedAt,
	createdAt: agendaTopic.createdAt
};

/** The topics of a meeting, those before the motions first. */
export async function listAgendaTopics(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<readonly AgendaTopic[]> {
	return await db
		.select(columns)
		.from(agendaTopic)
		.where(and(alive(scope), eq(agendaTopic.meetingId, meetingId)))
		.orderBy(sql`${agendaTopic.place} = 'after'`, asc(agendaTopic.position));
}

export async function findAgendaTopic(
	db: Queryable,
	scope: Scope,
	id: string
): Promise<AgendaTopic | null> {
	const [row] = await db
		.select(columns)
		.from(agendaTopic)
		.where(and(alive(scope), eq(agendaTopic.id, id)))
		.limit(1);
	return row ?? null;
}

export async function insertAgendaTopics(
	tx: Transaction,
	scope: Scope,
	{
		meetingId,
		topics,
		now
	}: {
		readonly meetingId: string;
		readonly topics: readonly Pick<AgendaTopic, 'id' | 'kind' | 'place' | 'position'>[];
		readonly now: Date;
	}
): Promise<void> {
	if (topics.length === 0) return;
	const { neighbourhoodId } = scope;
	const rest = { meetingId, neighbourhoodId, createdAt: now, modifiedAt: now };
	await tx
		.insert(agendaTopic)
		.values(topics.map((topic) => ({ ...topic, ...rest, state: 'planned' as const })));
}

export async function withdrawAgendaTopic(
	tx: Transaction,
	scope: Scope,
	{ id, now }: { readonly id: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(agendaTopic)
		.set({ withdrawnAt: now, modifiedAt: now })
		.where(and(alive(scope), eq(agendaTopic.id, id)));
}

/** Begins with a topic, ends it, or begins with it once more. */
export async function moveAgendaTopic(
	tx: Transaction,
	scope: Scope,
	topic: Pick<AgendaTopic, 'id' | 'state' | 'openedAt' | 'closedAt'> & { readonly now: Date }
): Promise<void> {
	const { id, state, openedAt, closedAt, now } = topic;
	await tx
		.update(agendaTopic)
		.set({ state, openedAt, closedAt, modifiedAt: now })
		.where(and(alive(scope), eq(agendaTopic.id, id)));
}

function alive(scope: Scope) {
	return and(
		eq(agendaTopic.neighbourhoodId, scope.neighbourhoodId),
		isNull(agendaTopic.withdrawnAt)
	);
}
