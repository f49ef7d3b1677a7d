import type { BodyKind } from '../../council/body';
import { amountPutToVote, type AmendmentState } from '../amend-motion';
import type { ContributionKind, Speaker } from '../deliberate';
import type { EntryMode, ItemState, Publicity } from '../meeting';
import type { WrittenText } from '../../text/written-text';
import type { Determination } from '../../voting/determination';
import {
	headPoint,
	type Concern,
	type Correction,
	type GuestOfMinutes,
	type MinutesDocument,
	type MinutesRound,
	type MotionPoint,
	type Recusal,
	type Remark,
	type SeatLine,
	type TopicPoint,
	type VoteOfMinutes
} from '../schema/minutes-document';
import { staysOf, type SeatChange, type Stay } from './stays';

export interface DeterminationFact {
	readonly id: string;
	readonly number: number;
	readonly createdAt: Date;
	readonly output: Determination;
}

/** What was said about a motion, and in which part. */
export interface ContributionFact {
	readonly id: string;
	readonly kind: ContributionKind;
	readonly inReplyTo: string | null;
	readonly speaker: Speaker;
	/** Where the speaker sits, and the term; null for everybody who holds no seat. */
	readonly seat: string | null;
	readonly bench: string | null;
	readonly term: string | null;
	readonly amendmentState: AmendmentState | null;
	readonly amountCents: number | null;
	readonly publicity: Publicity;
	readonly createdAt: Date;
	readonly texts: readonly WrittenText[];
}

export interface MotionFact {
	readonly itemId: string;
	readonly motionId: string;
	readonly position: number;
	readonly reading: number;
	readonly state: ItemState;
	readonly isOff: boolean;
	/** When it had been talked over without a vote. */
	readonly discussedAt: Date | null;
	readonly reference: string;
	readonly titles: readonly WrittenText[];
	readonly requestedCents: number;
	readonly isSecret: boolean;
	readonly entryMode: EntryMode | null;
	readonly openedAt: Date | null;
	readonly closedAt: Date | null;
	readonly contributions: readonly ContributionFact[];
	readonly recusals: readonly Recusal[];
	readonly determinations: readonly DeterminationFact[];
	readonly objections: readonly WrittenText[];
}

export interface SeatFact {
	readonly code: string;
	readonly bench: string;
	readonly memberTerm: string | null;
	/** Who came and went for it, in its order. */
	readonly changes: readonly SeatChange[];
}

/** What somebody wrote about one point, the head among them. */
type About<T> = T & { readonly point: string };

export interface MeetingFactsOfMinutes {
	readonly body: { readonly name: string; readonly kind: BodyKind };
	readonly meeting: {
		readonly startsAt: Date;
		readonly openedAt: Date | null;
		readonly closedAt: Date | null;
		readonly place: string;
		readonly publicity: Publicity;
	};
	readonly chair: string | null;
	readonly minuteTaker: string | null;
	readonly benches: readonly { readonly code: string; readonly name: string }[];
	readonly seats: readonly SeatFact[];
	readonly persons: number;
	readonly guests: readonly GuestOfMinutes[];
	readonly topics: readonly Omit<TopicPoint, 'kind' | 'remarks' | 'corrections'>[];
	readonly motions: readonly MotionFact[];
	readonly rounds: readonly MinutesRound[];
	readonly residentVotes: readonly VoteOfMinutes[];
	readonly remarks: readonly About<Remark>[];
	readonly corrections: readonly About<Correction>[];
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Writes the minutes from what the meeting left behind. The same facts give the same document. */
export function writeMinutes(facts: MeetingFactsOfMinutes): MinutesDocument {
	const { body, meeting, chair, minuteTaker } = facts;
	const motions = facts.motions.map((motion): MotionPoint => ({
		...motionPoint(motion),
		...writtenAbout(facts, motion.itemId)
	}));
	const topics = facts.topics.map((topic): TopicPoint => ({
		kind: 'topic',
		...topic,
		...writtenAbout(facts, topic.id)
	}));
	return {
		schemaVersion: 1,
		head: {
			body: body.name,
			bodyKind: body.kind,
			startsAt: meeting.startsAt.toISOString(),
			openedAt: iso(meeting.openedAt),
			closedAt: iso(meeting.closedAt),
			place: meeting.place,
			publicity: meeting.publicity,
			chair,
			minuteTaker,
			...writtenAbout(facts, headPoint)
		},
		benches: facts.benches.map(({ code, name }) => ({ code, name })),
		seats: facts.seats.flatMap((seat) => seatLines(seat, meeting.openedAt ?? meeting.startsAt)),
		persons: facts.persons,
		guests: [...facts.guests],
		points: [...topics, ...motions].sort((one, other) => one.position - other.position),
		rounds: facts.rounds.map(inPlaces),
		...(facts.residentVotes.length > 0 ? { residentVotes: [...facts.residentVotes] } : {})
	};
}

function writtenAbout(
	{ remarks, corrections }: Pick<MeetingFactsOfMinutes, 'remarks' | 'corrections'>,
	about: string
): { remarks: Remark[]; corrections: Correction[] } {
	const isAbout = ({ point }: { point: string }) => point === about;
	return {
		remarks: remarks.filter(isAbout).map(({ id, kind, publicity, seat, bench, texts }) => ({
			id,
			kind,
			publicity,
			seat,
			bench,
			texts
		})),
		corrections: corrections
			.filter(isAbout)
			.map(({ id, acceptedAt, texts }) => ({ id, acceptedAt, texts }))
	};
}

/** One line for each person who acted for a seat, one for a seat for which nobody came. */
function seatLines({ code: seat, bench, memberTerm, changes }: SeatFact, begun: Date): SeatLine[] {
	const stays = staysOf(changes, begun);
	const excused = changes.at(-1)?.state === 'excused';
	if (stays.length === 0)
		return [{ seat, bench, capacity: 'member', term: memberTerm, excused, stays: [] }];
	const actors = new Map(stays.map((stay) => [keyOf(stay), stay]));
	return [...actors].map(([key, { capacity, term }]) => ({
		seat,
		bench,
		capacity,
		term,
		excused: false,
		stays: stays
			.filter((stay) => keyOf(stay) === key)
			.map(({ from, until }) => ({ from: iso(from), until: iso(until) }))
	}));
}

const keyOf = ({ capacity, term }: Stay) => `${capacity} ${term ?? ''}`;

function motionPoint(fact: MotionFact): Omit<MotionPoint, 'remarks' | 'corrections'> {
	const before = fact.contributions.filter(
		({ createdAt }) => fact.closedAt === null || createdAt <= fact.closedAt
	);
	const amendments = before.flatMap(({ amendmentState: state, amountCents, publicity, texts }) =>
		state === null ? [] : [{ state, amountCents, publicity, texts: [...texts] }]
	);
	const said = (kind: ContributionKind) => before.filter((one) => one.kind === kind).length;
	const adopted = amendments.map((one) => ({ ...one, amendmentId: '' }));
	return {
		kind: 'motion',
		id: fact.itemId,
		motionId: fact.motionId,
		position: fact.position,
		reading: fact.reading,
		state: stateOf(fact),
		reference: fact.reference,
		titles: [...fact.titles],
		requestedCents: fact.requestedCents,
		amountCents: amountPutToVote(fact.requestedCents, adopted),
		isSecret: fact.isSecret,
		entryMode: fact.entryMode,
		openedAt: iso(fact.openedAt),
		closedAt: iso(fact.closedAt),
		talk: { question: said('question'), for: said('for'), against: said('against') },
		amendments,
		concerns: concernsAmong(before),
		recusals: [...fact.recusals],
		determination: determinationAt(fact),
		objections: [...fact.objections]
	};
}

/** Concerns by the numbers they have on the page of the motion, each with its answers. */
function concernsAmong(said: readonly ContributionFact[]): Concern[] {
	return said
		.filter(({ kind }) => kind === 'concern')
		.map(({ id, speaker, publicity, seat, bench, term, texts }, index) => ({
			...{ number: index + 1, speaker, publicity, seat, bench, term },
			texts: [...texts],
			answers: said
				.filter(({ inReplyTo }) => inReplyTo === id)
				.map((answer) => ({
					speaker: answer.speaker,
					publicity: answer.publicity,
					texts: [...answer.texts]
				}))
		}));
}

/** First what was served first; what takes no money stands at the end, in the order of the agenda. */
function inPlaces(round: MinutesRound): MinutesRound {
	const last = round.motions.length + 1;
	const motions = round.motions.toSorted(
		(one, other) => (one.place ?? last) - (other.place ?? last)
	);
	return { ...round, motions };
}

function stateOf({ state, isOff, discussedAt }: MotionFact): MotionPoint['state'] {
	if (state === 'planned' && discussedAt !== null) return 'discussed';
	return isOff ? 'notReached' : state;
}

/**
 * What was determined when this vote ended: the first determination since then, or the correction of its count
 * that stands now. What other stations said later belongs to later minutes.
 */
function determinationAt({ closedAt, determinations }: MotionFact): MotionPoint['determination'] {
	if (closedAt === null) return null;
	const ordered = [...determinations].sort((one, other) => one.number - other.number);
	let made = ordered.find(({ createdAt }) => createdAt >= closedAt) ?? null;
	for (const next of ordered)
		if (made !== null && next.output.replaces?.determinationId === made.id) made = next;
	return made && { id: made.id, number: made.number, output: made.output };
}

/** The document with one accepted correction added at its point; nothing that stood there changes. */
export function addCorrection(
	document: MinutesDocument,
	{ point: about, ...correction }: About<Correction>
): MinutesDocument {
	const added = <T extends { corrections: Correction[] }>(part: T): T => ({
		...part,
		corrections: [...part.corrections, correction]
	});
	if (about === headPoint) return { ...document, head: added(document.head) };
	const points = document.points.map((point) => (point.id === about ? added(point) : point));
	return { ...document, points };
}
