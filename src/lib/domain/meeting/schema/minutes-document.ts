import { z } from 'zod';
import { bodyKinds, capacities } from '../../council/body';
import { interestGrounds } from '../../council/declare-interest';
import { topicKinds } from '../agenda';
import { amendmentStates } from '../amend-motion';
import { guestKinds } from '../invite-guest';
import { speakerKinds } from '../deliberate';
import { moneyShortWays } from '../../rules/schema/ladder';
import type { Determination } from '../../voting/determination';

/**
 * The minutes of one meeting as data: facts and reasons, no sentence of any language. Seats go by their codes,
 * people by the id of their term; names are joined when the minutes are shown. A frozen revision is this.
 */

const words = z.strictObject({
	language: z.string(),
	content: z.string(),
	origin: z.enum(['original', 'translation'])
});
const instant = z.string();
const publicity = z.enum(['public', 'nonPublic']);

export const remarkKinds = ['summary', 'statement', 'dissent'] as const;
const remark = z.strictObject({
	id: z.string(),
	kind: z.enum(remarkKinds),
	publicity,
	/** Whose statement or dissent it is: the code of a seat. */
	seat: z.string().nullable(),
	bench: z.string().nullable(),
	texts: z.array(words)
});

const correction = z.strictObject({
	id: z.string(),
	acceptedAt: instant,
	texts: z.array(words)
});

const written = { remarks: z.array(remark), corrections: z.array(correction) };

const head = z.strictObject({
	body: z.string(),
	bodyKind: z.enum(bodyKinds),
	startsAt: instant,
	openedAt: instant.nullable(),
	closedAt: instant.nullable(),
	place: z.string(),
	publicity,
	/** The term of whoever led the meeting; null: nobody of the body. */
	chair: z.string().nullable(),
	/** The account of whoever keeps the minutes. */
	minuteTaker: z.string().nullable(),
	...written
});

const seatLine = z.strictObject({
	seat: z.string(),
	bench: z.string(),
	capacity: z.enum(capacities),
	/** The term of whoever acted for the seat, or would have; null: the seat is vacant. */
	term: z.string().nullable(),
	/** Nobody came, and said so before. */
	excused: z.boolean(),
	/** From when to when; null: since the beginning, until the end. None: absent. */
	stays: z.array(z.strictObject({ from: instant.nullable(), until: instant.nullable() }))
});

/** Somebody without a vote who was there. */
const guestLine = z.strictObject({
	/** Names the person beside the terms; null where nobody may know. */
	term: z.string().nullable(),
	kind: z.enum(guestKinds),
	onBehalfOf: z.string().nullable(),
	maySpeak: z.boolean()
});

const amendment = z.strictObject({
	state: z.enum(amendmentStates),
	amountCents: z.int().nullable(),
	publicity,
	texts: z.array(words)
});

/** A concern of a minority with what was answered, each in the part in which it was said. */
const concern = z.strictObject({
	/** By which refusals and pages name it. */
	number: z.int(),
	speaker: z.enum(speakerKinds),
	publicity,
	seat: z.string().nullable(),
	bench: z.string().nullable(),
	term: z.string().nullable(),
	texts: z.array(words),
	answers: z.array(
		z.strictObject({ speaker: z.enum(speakerKinds), publicity, texts: z.array(words) })
	)
});

const recusal = z.strictObject({
	seat: z.string().nullable(),
	bench: z.string().nullable(),
	term: z.string().nullable(),
	/** A person of a forum. */
	pseudonym: z.string().nullable(),
	ground: z.enum(interestGrounds),
	state: z.enum(['declared', 'upheld']),
	declaredBy: z.enum(['self', 'body', 'portal']),
	/** Whether the rules send such a person out of the room (P-51). */
	leftRoom: z.boolean()
});

const isDetermination = (output: unknown): boolean =>
	typeof output === 'object' && output !== null && 'steps' in output && 'result' in output;

const motionPoint = z.strictObject({
	kind: z.literal('motion'),
	id: z.string(),
	motionId: z.string(),
	position: z.int(),
	reading: z.int(),
	state: z.enum(['planned', 'open', 'closed', 'discussed', 'notReached']),
	/** Of the proposal: `2026-7`. */
	reference: z.string(),
	titles: z.array(words),
	requestedCents: z.int(),
	amountCents: z.int(),
	isSecret: z.boolean(),
	entryMode: z.enum(['online', 'rollCall', 'showOfHands', 'secretOnline']).nullable(),
	openedAt: instant.nullable(),
	closedAt: instant.nullable(),
	/** How much was said, by kind. */
	talk: z.strictObject({ question: z.int(), for: z.int(), against: z.int() }),
	amendments: z.array(amendment),
	/** Revisions from before there was one have none. */
	concerns: z.array(concern).default([]),
	recusals: z.array(recusal),
	/** As it was stored when the vote ended; never computed again. */
	determination: z
		.strictObject({
			id: z.string(),
			number: z.int(),
			output: z.custom<Determination>(isDetermination)
		})
		.nullable(),
	/** Words of vetoes and concerns, without who raised them. */
	objections: z.array(words),
	...written
});

const topicPoint = z.strictObject({
	kind: z.literal('topic'),
	id: z.string(),
	position: z.int(),
	topic: z.enum(topicKinds),
	titles: z.array(words),
	...written
});

/** Motions that shared the money of one fund: what each got, and what was left. */
const round = z.strictObject({
	id: z.string(),
	state: z.enum(['open', 'closed', 'dissolved']),
	way: z.enum(moneyShortWays),
	/** How many gave ranks or points; null where the rules ask for none. */
	markers: z.int().nullable(),
	/** Integer cents; null where nothing was shared out. */
	money: z.strictObject({ freeCents: z.int(), leftCents: z.int() }).nullable(),
	/** In the order of their places, those without one at the end. */
	motions: z.array(
		z.strictObject({
			itemId: z.string(),
			reference: z.string(),
			titles: z.array(words),
			/** What was put to the vote; integer cents. */
			amountCents: z.int(),
			place: z.int().nullable(),
			/** Null for what the body did not approve. */
			awardCents: z.int().nullable()
		})
	),
	cuts: z.array(
		z.strictObject({
			reference: z.string(),
			fromCents: z.int(),
			toCents: z.int(),
			isUndone: z.boolean(),
			texts: z.array(words)
		})
	)
});

/** A vote of the residents that the body is advised by, with the hash of what was announced. */
const residentVote = z.strictObject({
	reference: z.string(),
	title: z.string(),
	opensAt: instant,
	closesAt: instant,
	manifestHash: z.string()
});

export const minutesDocumentSchema = z.strictObject({
	schemaVersion: z.literal(1),
	head,
	benches: z.array(z.strictObject({ code: z.string(), name: z.string() })),
	seats: z.array(seatLine),
	/** People of an open forum who took part. */
	persons: z.int(),
	/** Guests and experts who came. Revisions from before there were any say nothing. */
	guests: z.array(guestLine).optional(),
	points: z.array(z.discriminatedUnion('kind', [topicPoint, motionPoint])),
	/** Revisions from before there was one have none. */
	rounds: z.array(round).default([]),
	/** Left out where there are none, as in revisions from before there were any. */
	residentVotes: z.array(residentVote).optional()
});

export type MinutesDocument = z.infer<typeof minutesDocumentSchema>;
export type MinutesHead = z.infer<typeof head>;
export type SeatLine = z.infer<typeof seatLine>;
export type GuestOfMinutes = z.infer<typeof guestLine>;
export type Concern = z.infer<typeof concern>;
export type VoteOfMinutes = z.infer<typeof residentVote>;
export type MinutesRound = z.infer<typeof round>;
export type Recusal = z.infer<typeof recusal>;
export type Remark = z.infer<typeof remark>;
export type Correction = z.infer<typeof correction>;
export type MotionPoint = z.infer<typeof motionPoint>;
export type TopicPoint = z.infer<typeof topicPoint>;
export type MinutesPoint = MinutesDocument['points'][number];
export type RemarkKind = (typeof remarkKinds)[number];

/** What a remark or a correction that belongs to no point of the agenda is about. */
export const headPoint = 'head';

/** The points somebody can write about: the head first, then the agenda in its order. */
export function pointsOf({ points }: Pick<MinutesDocument, 'points'>): readonly string[] {
	return [headPoint, ...points.map(({ id }) => id)];
}
