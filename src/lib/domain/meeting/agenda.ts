import { ok, refuse, type Result } from '../result';
import type { MeetingRules } from '../rules/schema/meeting-rules';
import type { ItemState, MeetingState } from './meeting';

/** What an agenda has besides its motions. `own`: in the manager's own words. */
export const topicKinds = [
	'residentsQuestions',
	'decisionsOfLastTime',
	'minutesOfLastTime',
	'report',
	'dates',
	'otherBusiness',
	'own'
] as const;
export type TopicKind = (typeof topicKinds)[number];

export const topicPlaces = ['before', 'after'] as const;
/** The motions of a meeting stand together; a topic comes before or after all of them. */
export type TopicPlace = (typeof topicPlaces)[number];

/** Characters of a topic in own words, and of what the minutes say about it. */
export const topicLimits = { title: 120, note: 4_000 } as const;
/** An agenda that can still be read aloud. */
export const mostTopics = 30;

export interface UsualTopic {
	readonly kind: TopicKind;
	readonly place: TopicPlace;
}

type Ruled = MeetingRules['fixedItems']['value'];

/**
 * The topics with which an agenda begins. What the rules name (P-71) is always there, residents' questions first
 * (R-033); the rest is what councils do anyway: approve the minutes, name the next dates, other business.
 */
export function usualTopics(ruled: Ruled): readonly UsualTopic[] {
	const before: readonly TopicKind[] = [
		'residentsQuestions',
		...(ruled.includes('decisionsOfLastTime') ? (['decisionsOfLastTime'] as const) : []),
		'minutesOfLastTime',
		...(ruled.includes('report') ? (['report'] as const) : [])
	];
	return [
		...before.map((kind) => ({ kind, place: 'before' as const })),
		{ kind: 'dates', place: 'after' },
		{ kind: 'otherBusiness', place: 'after' }
	];
}

/** Whether the rules want this on every agenda, so that nobody can take it off. */
export function isRuledTopic(kind: TopicKind, ruled: Ruled): boolean {
	return ruled.some((one) => one === kind);
}

/** A point with its number on the agenda, from 1. */
export type Numbered<P> = P & { readonly number: number };

/**
 * All points of an agenda, numbered from 1 without a gap: topics before, motions, topics after, each in the order
 * in which they are given. A motion taken off keeps its number, for it stands in the invitation; a topic taken
 * off is gone.
 */
export function orderAgenda<T extends { readonly place: TopicPlace }, M>(
	topics: readonly T[],
	motions: readonly M[]
): readonly Numbered<T | M>[] {
	const at = (place: TopicPlace) => topics.filter((topic) => topic.place === place);
	const points: readonly (T | M)[] = [...at('before'), ...motions, ...at('after')];
	return points.map((point, index) => ({ ...point, number: index + 1 }));
}

interface Point {
	readonly id: string;
	readonly state: ItemState;
}

/** The points of a meeting in their order. */
export interface Agenda {
	readonly topics: readonly (Point & UsualTopic)[];
	readonly motions: readonly Point[];
}

export type ChangeAgendaRefusal = 'meetingOver' | 'pointBegun' | 'tooManyTopics' | 'topicRuled';

/**
 * Whether an agenda may be changed to another one, also while the meeting runs, for many bodies fix theirs at the
 * start: what has begun stays where it is, and keeps its number.
 */
export function changeAgenda(
	meeting: MeetingState,
	before: Agenda,
	after: Agenda
): Result<true, Exclude<ChangeAgendaRefusal, 'topicRuled'>> {
	if (meeting === 'closed' || meeting === 'cancelled') return refuse('meetingOver');
	if (after.topics.length > mostTopics) return refuse('tooManyTopics', { limit: mostTopics });
	const later = orderAgenda(after.topics, after.motions);
	const keeps = orderAgenda(before.topics, before.motions)
		.filter(({ state }) => state !== 'planned')
		.every(({ id, number }) => later.some((point) => point.id === id && point.number === number));
	return keeps ? ok(true) : refuse('pointBegun');
}

/** The agenda with one more topic: the last on its side, but in front of „other business“ at the very end. */
export function addToAgenda(agenda: Agenda, topic: Agenda['topics'][number]): Agenda {
	const { topics } = agenda;
	const last = topics.at(-1);
	const goesBefore =
		topic.place === 'after' && last?.place === 'after' && last.kind === 'otherBusiness';
	return {
		...agenda,
		topics: goesBefore ? [...topics.slice(0, -1), topic, last] : [...topics, topic]
	};
}

/** The agenda without one of its topics. What the rules want on it cannot be taken off. */
export function removeTopic(
	agenda: Agenda,
	id: string,
	ruled: Ruled
): Result<Agenda, 'topicRuled'> {
	const topic = agenda.topics.find((one) => one.id === id);
	if (topic && isRuledTopic(topic.kind, ruled)) return refuse('topicRuled');
	return ok({ ...agenda, topics: agenda.topics.filter((one) => one.id !== id) });
}

export type Direction = 'up' | 'down';

/** The list after one of its members has moved by one place; at the end of the list it stays. */
export function moveInList<T extends { readonly id: string }>(
	list: readonly T[],
	id: string,
	direction: Direction
): readonly T[] {
	const from = list.findIndex((one) => one.id === id);
	const to = direction === 'up' ? from - 1 : from + 1;
	const moved = list[from];
	const other = list[to];
	if (moved === undefined || other === undefined) return list;
	return list.map((one, index) => (index === from ? other : index === to ? moved : one));
}

/** The agenda after a point has moved by one place. A topic at the motions goes to their other side. */
export function movePoint(agenda: Agenda, id: string, direction: Direction): Agenda {
	const { topics, motions } = agenda;
	const moved = topics.find((topic) => topic.id === id);
	if (moved === undefined) return { topics, motions: moveInList(motions, id, direction) };
	const on = (place: TopicPlace) => topics.filter((topic) => topic.place === place);
	const [before, after] = [on('before'), on('after')];
	if (direction === 'down' && before.at(-1) === moved)
		return { motions, topics: [...before.slice(0, -1), { ...moved, place: 'after' }, ...after] };
	if (direction === 'up' && after[0] === moved)
		return { motions, topics: [...before, { ...moved, place: 'before' }, ...after.slice(1)] };
	const order = (list: typeof topics) => moveInList(list, id, direction);
	return { motions, topics: [...order(before), ...order(after)] };
}

export type MoveTopicRefusal = 'meetingNotRunning' | 'topicBegun' | 'topicEnded' | 'topicNotBegun';

/** Begins with a topic, or ends it. One that has ended can be taken up again in the same meeting. */
export function runTopic(
	meeting: MeetingState,
	topic: { readonly state: ItemState },
	to: 'open' | 'closed'
): Result<'open' | 'closed', MoveTopicRefusal> {
	if (meeting !== 'running') return refuse('meetingNotRunning');
	if (to === 'open') return topic.state === 'open' ? refuse('topicBegun') : ok('open');
	if (topic.state === 'closed') return refuse('topicEnded');
	return topic.state === 'open' ? ok('closed') : refuse('topicNotBegun');
}
