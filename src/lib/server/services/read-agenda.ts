import { isRuledTopic, orderAgenda, type Numbered } from '$lib/domain/meeting/agenda';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Queryable } from '$lib/server/db/client';
import { listAgendaTopics, type AgendaTopic } from '$lib/server/repositories/agenda-topics';
import { findMeeting, type Meeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { readAgendaLines, type AgendaLine } from './agenda-lines';
import { readRuledTopics } from './change-agenda';

export interface TopicRead extends Omit<AgendaTopic, 'meetingId' | 'position'> {
	readonly pointKind: 'topic';
	/** The manager's own words; null where the kind says it all. */
	readonly title: WrittenText | null;
	/** What the minutes say about it. */
	readonly note: WrittenText | null;
	/** The rules want it on every agenda (P-71). */
	readonly isRuled: boolean;
}

export interface MotionRead extends AgendaLine {
	readonly pointKind: 'motion';
	readonly id: string;
	/** What the chair has summed up of the discussion, for the minutes. */
	readonly summary: WrittenText | null;
}

/** A point of an agenda, numbered through topics and motions alike. */
export type AgendaPoint = Numbered<TopicRead | MotionRead>;

/**
 * All points of a meeting in their order, as everybody may see them, with words in the reader's language where
 * there is a translation. Empty where there is no such meeting.
 */
export async function readAgenda(
	db: Queryable,
	scope: Scope,
	{ meetingId, language }: { readonly meetingId: string; readonly language: string }
): Promise<readonly AgendaPoint[]> {
	const meeting = await findMeeting(db, scope, meetingId);
	if (meeting === null) return [];
	return orderAgenda<TopicRead, MotionRead>(
		await readTopics(db, scope, { meeting, language }),
		await readMotions(db, scope, { meetingId, language })
	);
}

async function readTopics(
	db: Queryable,
	scope: Scope,
	{ meeting, language }: { readonly meeting: Meeting; readonly language: string }
): Promise<readonly TopicRead[]> {
	const topics = await listAgendaTopics(db, scope, meeting.id);
	const ownerIds = topics.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'agendaTopic', ownerIds });
	const ruled = await readRuledTopics(db, scope, meeting);
	const words = (ownerId: string, field: string) =>
		textFor(textsOf(texts, { ownerId, field }), language);
	return topics.map(({ id, kind, place, state, openedAt, closedAt, createdAt }) => ({
		...{ pointKind: 'topic', id, kind, place, state, openedAt, closedAt, createdAt },
		title: words(id, 'title'),
		note: words(id, 'note'),
		isRuled: isRuledTopic(kind, ruled)
	}));
}

async function readMotions(
	db: Queryable,
	scope: Scope,
	asked: { readonly meetingId: string; readonly language: string }
): Promise<readonly MotionRead[]> {
	const lines = await readAgendaLines(db, scope, asked);
	const ownerIds = lines.map(({ itemId }) => itemId);
	const texts = await readTexts(db, scope, { ownerKind: 'agendaItem', ownerIds });
	return lines.map((line) => ({
		...line,
		pointKind: 'motion',
		id: line.itemId,
		summary: textFor(textsOf(texts, { ownerId: line.itemId, field: 'summary' }), asked.language)
	}));
}
