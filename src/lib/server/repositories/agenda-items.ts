import { and, asc, eq, isNull, max, sql } from 'drizzle-orm';
import type { EntryMode, ItemState } from '$lib/domain/meeting/meeting';
import type { MotionState } from '$lib/domain/meeting/put-on-agenda';
import type { AnsweredFacts } from '$lib/domain/voting/vote-facts';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { agendaItem, motion, proposal } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

/** One point of an agenda with what it is about. */
export interface AgendaItem {
	readonly id: string;
	readonly neighbourhoodId: string;
	readonly meetingId: string;
	readonly motionId: string;
	/** Its place among the motions of the meeting. */
	readonly position: number;
	/** Its number among all points of the agenda, as everybody reads it. */
	readonly number: number;
	readonly reading: number;
	readonly state: ItemState;
	readonly entryMode: EntryMode | null;
	/** Whether the vote is secret (P-69); null before it opens, and where nobody can demand it. */
	readonly isSecret: boolean | null;
	readonly ruleSetVersionId: string | null;
	readonly openedAt: Date | null;
	readonly closedAt: Date | null;
	/** When the body had talked it over without voting, the first of two steps (P-68). */
	readonly discussedAt: Date | null;
	/** What was said when the vote ended; all null before, and where the rules did not ask. */
	readonly facts: AnsweredFacts;
	/** Taken off the agenda, or never reached before its meeting ended. */
	readonly withdrawnAt: Date | null;
	readonly createdAt: Date;
	readonly bodyId: string;
	readonly motionState: MotionState;
	/** Integer cents. */
	readonly requestedCents: number;
	readonly proposalId: string;
	readonly proposalState: string;
	readonly referenceYear: number;
	readonly referenceNumber: number;
	readonly fundYearId: string;
	readonly applicantAccountId: string | null;
}

const columns = {
	id: agendaItem.id,
	neighbourhoodId: agendaItem.neighbourhoodId,
	meetingId: agendaItem.meetingId,
	motionId: agendaItem.motionId,
	position: agendaItem.position,
	number: numberOnAgenda(),
	reading: agendaItem.reading,
	state: agendaItem.state,
	entryMode: agendaItem.entryMode,
	isSecret: agendaItem.secretDemanded,
	ruleSetVersionId: agendaItem.ruleSetVersionId,
	openedAt: agendaItem.openedAt,
	closedAt: agendaItem.closedAt,
	discussedAt: agendaItem.discussedAt,
	facts: {
		allInvited: agendaItem.allInvited,
		quorumDoubted: agendaItem.quorumDoubted,
		minorityStatement: agendaItem.minorityStatement
	},
	withdrawnAt: agendaItem.withdrawnAt,
	createdAt: agendaItem.createdAt,
	bodyId: motion.bodyId,
	motionState: motion.state,
	requestedCents: motion.requestedCents,
	proposalId: proposal.id,
	proposalState: proposal.state,
	referenceYear: proposal.referenceYear,
	referenceNumber: proposal.referenceNumber,
	fundYearId: proposal.fundYearId,
	applicantAccountId: proposal.applicantAccountId
};

/** The same order as `orderAgenda`: topics before, then the motions, none left out. */
function numberOnAgenda() {
	return sql<number>`(
		(select count(*) from agenda_topic t where t.neighbourhood_id = ${agendaItem.neighbourhoodId}
			and t.meeting_id = ${agendaItem.meetingId} and t.place = 'before' and t.withdrawn_at is null)
		+ (select count(*) from agenda_item i where i.neighbourhood_id = ${agendaItem.neighbourhoodId}
			and i.meeting_id = ${agendaItem.meetingId} and i.position <= ${agendaItem.position})
	)::int`;
}

/** The points of a meeting in their order, those it never reached included. */
export async function listAgendaItems(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<readonly AgendaItem[]> {
	return await select(db)
		.where(and(ofNeighbourhood(scope), eq(agendaItem.meetingId, meetingId)))
		.orderBy(asc(agendaItem.position));
}

/** All points at which a motion has been or will be read, in the order of the readings. */
export async function listItemsOfMotion(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<readonly AgendaItem[]> {
	return await select(db)
		.where(and(ofNeighbourhood(scope), eq(agendaItem.motionId, motionId)))
		.orderBy(asc(agendaItem.reading), asc(agendaItem.createdAt));
}

/** The points whose vote is open now. */
export async function listOpenItems(db: Queryable, scope: Scope): Promise<readonly AgendaItem[]> {
	return await select(db)
		.where(
			and(ofNeighbourhood(scope), eq(agendaItem.state, 'open'), isNull(agendaItem.withdrawnAt))
		)
		.orderBy(asc(agendaItem.openedAt));
}

export async function findAgendaItem(
	db: Queryable,
	scope: Scope,
	id: string
): Promise<AgendaItem | null> {
	const [row] = await select(db)
		.where(and(ofNeighbourhood(scope), eq(agendaItem.id, id)))
		.limit(1);
	return row ?? null;
}

/** The position after the last one ever used in this meeting, from 1. The caller holds its lock. */
export async function nextPosition(
	tx: Transaction,
	scope: Scope,
	meetingId: string
): Promise<number> {
	const [row] = await tx
		.select({ last: max(agendaItem.position) })
		.from(agendaItem)
		.where(and(ofNeighbourhood(scope), eq(agendaItem.meetingId, meetingId)));
	return (row?.last ?? 0) + 1;
}

export interface NewAgendaItem {
	readonly id: string;
	readonly meetingId: string;
	readonly motionId: string;
	readonly position: number;
	readonly reading: number;
	readonly now: Date;
}

export async function insertAgendaItem(
	tx: Transaction,
	scope: Scope,
	{ now, ...item }: NewAgendaItem
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx
		.insert(agendaItem)
		.values({ ...item, neighbourhoodId, state: 'planned', createdAt: now, modifiedAt: now });
}

/** Writes down that the vote is open, under which rules and how it is counted. */
export async function openAgendaItem(
	tx: Transaction,
	scope: Scope,
	opened: {
		readonly id: string;
		readonly ruleSetVersionId: string;
		readonly entryMode: EntryMode;
		readonly isSecret: boolean | null;
		readonly now: Date;
	}
): Promise<void> {
	const { id, ruleSetVersionId, entryMode, isSecret, now } = opened;
	await tx
		.update(agendaItem)
		.set({
			state: 'open',
			ruleSetVersionId,
			entryMode,
			secretDemanded: isSecret,
			openedAt: now,
			modifiedAt: now
		})
		.where(and(ofNeighbourhood(scope), eq(agendaItem.id, id)));
}

/** Writes down that the vote has ended; the caller holds the item's lock. */
export async function closeAgendaItem(
	tx: Transaction,
	scope: Scope,
	{ id, facts, now }: { readonly id: string; readonly facts: AnsweredFacts; readonly now: Date }
): Promise<void> {
	await tx
		.update(agendaItem)
		.set({ state: 'closed', closedAt: now, ...facts, modifiedAt: now })
		.where(and(ofNeighbourhood(scope), eq(agendaItem.id, id)));
}

/** Puts right what was said about a vote that has ended; the caller holds the item's lock. */
export async function correctFacts(
	tx: Transaction,
	scope: Scope,
	{ id, facts, now }: { readonly id: string; readonly facts: AnsweredFacts; readonly now: Date }
): Promise<void> {
	await tx
		.update(agendaItem)
		.set({ ...facts, modifiedAt: now })
		.where(and(ofNeighbourhood(scope), eq(agendaItem.id, id)));
}

/** Takes the points that the meeting never reached off its agenda; they can be put on a later one. */
export async function withdrawPlannedItems(
	tx: Transaction,
	scope: Scope,
	{ meetingId, now }: { readonly meetingId: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(agendaItem)
		.set({ withdrawnAt: now, modifiedAt: now })
		.where(
			and(
				ofNeighbourhood(scope),
				eq(agendaItem.meetingId, meetingId),
				eq(agendaItem.state, 'planned'),
				isNull(agendaItem.withdrawnAt)
			)
		);
}

/** Takes a motion off every agenda on which it still waits. */
export async function withdrawItemsOfMotion(
	tx: Transaction,
	scope: Scope,
	{ motionId, now }: { readonly motionId: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(agendaItem)
		.set({ withdrawnAt: now, modifiedAt: now })
		.where(
			and(
				ofNeighbourhood(scope),
				eq(agendaItem.motionId, motionId),
				eq(agendaItem.state, 'planned'),
				isNull(agendaItem.withdrawnAt)
			)
		);
}

function ofNeighbourhood(scope: Scope) {
	return eq(agendaItem.neighbourhoodId, scope.neighbourhoodId);
}

function select(db: Queryable) {
	return db
		.select(columns)
		.from(agendaItem)
		.innerJoin(
			motion,
			and(
				eq(motion.neighbourhoodId, agendaItem.neighbourhoodId),
				eq(motion.id, agendaItem.motionId)
			)
		)
		.innerJoin(
			proposal,
			and(eq(proposal.neighbourhoodId, motion.neighbourhoodId), eq(proposal.id, motion.proposalId))
		)
		.$dynamic();
}
