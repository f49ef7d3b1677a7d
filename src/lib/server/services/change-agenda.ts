import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import {
	addToAgenda,
	changeAgenda as mayChange,
	movePoint,
	removeTopic,
	type Agenda,
	type ChangeAgendaRefusal,
	type Direction,
	type TopicKind,
	type TopicPlace
} from '$lib/domain/meeting/agenda';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { MeetingRules } from '$lib/domain/rules/schema/meeting-rules';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listAgendaItems } from '$lib/server/repositories/agenda-items';
import { saveAgendaOrder } from '$lib/server/repositories/agenda-order';
import {
	insertAgendaTopics,
	listAgendaTopics,
	withdrawAgendaTopic
} from '$lib/server/repositories/agenda-topics';
import { lockMeeting, type Meeting } from '$lib/server/repositories/meetings';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { saveText } from '$lib/server/repositories/texts';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export type AgendaChange =
	| {
			readonly kind: 'add';
			readonly topic: TopicKind;
			readonly place: TopicPlace;
			/** Own words, and their language; null where the kind says it all. */
			readonly title: string | null;
			readonly language: string;
	  }
	| { readonly kind: 'move'; readonly pointId: string; readonly direction: Direction }
	| { readonly kind: 'remove'; readonly pointId: string };

export interface ChangeAgenda extends MeetingCommand {
	readonly meetingId: string;
	readonly change: AgendaChange;
}

type Refusal = ChangeAgendaRefusal | 'notFound';

/** Adds a topic, takes one off, or moves a point by one place. What has begun keeps its number. */
export async function changeAgenda(
	context: Context,
	actor: Actor,
	command: ChangeAgenda
): Promise<Result<true, Refusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, change } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx): Promise<Result<true, Refusal>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!meeting) return refuse('notFound');
			const before = {
				topics: await listAgendaTopics(tx, scope, meetingId),
				motions: await listAgendaItems(tx, scope, meetingId)
			};
			const pointId = change.kind === 'add' ? tx.random.uuid() : change.pointId;
			const ruled = await readRuledTopics(tx, scope, meeting);
			const after = planChange(before, { change, pointId, ruled });
			if (!after.ok) return after;
			const allowed = mayChange(meeting.state, before, after.value);
			if (!allowed.ok) return allowed;
			if (change.kind === 'add') await addTopic(tx, scope, { change, pointId, meetingId, actor });
			if (change.kind === 'remove')
				await withdrawAgendaTopic(tx, scope, { id: pointId, now: tx.at });
			await saveAgendaOrder(tx, scope, { meetingId, ...after.value, now: tx.at });
			const details = { meetingId, change: change.kind };
			tx.note({ action: 'agendaChanged', subjectKind: 'agendaPoint', subjectId: pointId, details });
			return ok(true);
		}
	);
}

/** What the rules of the day of the meeting want on every agenda (P-71). */
export async function readRuledTopics(
	db: Queryable,
	scope: Scope,
	{ bodyId, startsAt }: Pick<Meeting, 'bodyId' | 'startsAt'>
): Promise<MeetingRules['fixedItems']['value']> {
	const rules = await findRulesInForce(db, scope, { bodyId, on: localDateOf(startsAt) });
	return rules?.document.meetings.fixedItems.value ?? [];
}

function planChange(
	agenda: Agenda,
	{
		change,
		pointId,
		ruled
	}: {
		readonly change: AgendaChange;
		readonly pointId: string;
		readonly ruled: MeetingRules['fixedItems']['value'];
	}
): Result<Agenda, Refusal> {
	if (change.kind === 'add') {
		const topic = {
			id: pointId,
			kind: change.topic,
			place: change.place,
			state: 'planned'
		} as const;
		return ok(addToAgenda(agenda, topic));
	}
	const isTopic = agenda.topics.some(({ id }) => id === pointId);
	if (!isTopic && !agenda.motions.some(({ id }) => id === pointId)) return refuse('notFound');
	if (change.kind === 'move') return ok(movePoint(agenda, pointId, change.direction));
	return isTopic ? removeTopic(agenda, pointId, ruled) : refuse('notFound');
}

async function addTopic(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		change,
		pointId,
		meetingId,
		actor
	}: {
		readonly change: Extract<AgendaChange, { kind: 'add' }>;
		readonly pointId: string;
		readonly meetingId: string;
		readonly actor: Actor;
	}
): Promise<void> {
	// Behind everything for a moment: the order is written next.
	const topic = { id: pointId, kind: change.topic, place: change.place, position: 1_000 };
	await insertAgendaTopics(tx, scope, { meetingId, topics: [topic], now: tx.at });
	if (change.title === null) return;
	await saveText(tx, scope, {
		id: tx.random.uuid(),
		ownerKind: 'agendaTopic',
		ownerId: pointId,
		field: 'title',
		language: change.language,
		content: change.title,
		authorAccountId: actor.kind === 'account' ? actor.accountId : null,
		createdAt: tx.at
	});
}
