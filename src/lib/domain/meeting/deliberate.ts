import { ok, refuse, type Result } from '../result';
import type { ItemState, MeetingState } from './meeting';

export const contributionKinds = [
	'question',
	'answer',
	'for',
	'against',
	'concern',
	'amendment'
] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** In which part somebody speaks about a motion. A resident is anybody signed in, in an open forum. */
export const speakerKinds = ['member', 'resident', 'manager', 'applicant'] as const;
export type Speaker = (typeof speakerKinds)[number];

/**
 * What each part may add. The applicant answers and speaks for the project, the manager writes down what was said
 * in the room. A concern says who would be worse off, a minority say; it can be answered like a question.
 */
const mayAdd: Readonly<Record<Speaker, readonly ContributionKind[]>> = {
	member: ['question', 'for', 'against', 'concern', 'amendment'],
	resident: ['question', 'for', 'against', 'concern', 'amendment'],
	manager: ['question', 'answer', 'for', 'against', 'concern', 'amendment'],
	applicant: ['answer', 'for']
};

/** One person may add this many of a kind to one motion: a list that can be read to its end. */
export const contributionsPerPerson: Readonly<Record<ContributionKind, number>> = {
	question: 10,
	answer: 50,
	for: 3,
	against: 3,
	concern: 3,
	amendment: 3
};

/** Words of one contribution, in characters. */
export const contributionLength = { from: 1, to: 2_000 } as const;

export type ContributeRefusal =
	| 'notYourPart'
	| 'itemClosed'
	| 'motionWithdrawn'
	| 'meetingOver'
	| 'voteOpen'
	| 'recusedOutside'
	| 'discussionEnded'
	| 'questionUnknown'
	| 'enoughSaid'
	| 'amountNotLower'
	| 'amendmentEmpty';

export interface Contribution {
	readonly kind: ContributionKind;
	/** The question or the concern that an answer belongs to. */
	readonly inReplyTo: string | null;
	/** Amendments: the lower amount in integer cents. */
	readonly amountCents: number | null;
	readonly words: string;
}

/** A contribution as it is taken, with the part in which it was said. */
export interface Said extends Contribution {
	readonly speaker: Speaker;
}

export interface Deliberation {
	/** Every part the person has, the one to be named first in front: an applicant may hold a seat. */
	readonly speakers: readonly Speaker[];
	readonly item: ItemState;
	/** Taken back by the applicant, or taken off the agenda. */
	readonly isWithdrawn: boolean;
	readonly meeting: MeetingState;
	/** Kept out by an interest under rules that send such a person outside (P-51). */
	readonly hasToLeave: boolean;
	/** The chair has ended the discussion and not taken it up again; answers still come in. */
	readonly isDiscussionOver: boolean;
	/** Questions and concerns: what can be answered. */
	readonly questionIds: readonly string[];
	/** How many of this kind the person has added to the motion; the manager writes for many. */
	readonly alreadyAdded: number;
	/** The amount the motion stands at, in integer cents. */
	readonly amountCents: number;
}

/**
 * Who may add what to a motion, and when. Talk goes on before the meeting and while the vote is open;
 * amendments end when it opens, for then everybody votes on the same words.
 */
export function deliberate(
	contribution: Contribution,
	facts: Deliberation
): Result<Said, ContributeRefusal> {
	const { kind } = contribution;
	if (facts.item === 'closed') return refuse('itemClosed');
	if (facts.isWithdrawn) return refuse('motionWithdrawn');
	if (facts.meeting === 'closed' || facts.meeting === 'cancelled') return refuse('meetingOver');
	const speaker = speakersOf(kind, facts)[0];
	if (speaker === undefined) return refuse('notYourPart');
	if (facts.hasToLeave && speaker !== 'applicant') return refuse('recusedOutside');
	if (facts.isDiscussionOver && kind !== 'answer') return refuse('discussionEnded');
	if (speaker !== 'manager' && facts.alreadyAdded >= contributionsPerPerson[kind])
		return refuse('enoughSaid', { limit: contributionsPerPerson[kind] });
	const said = { ...contribution, speaker };
	if (kind === 'answer') return answer(said, facts);
	if (kind === 'amendment') return amend(said, facts);
	return ok({ ...said, inReplyTo: null, amountCents: null });
}

/** The parts in which the person may add this kind. */
function speakersOf(kind: ContributionKind, { speakers }: Pick<Deliberation, 'speakers'>) {
	return speakers.filter((speaker) => mayAdd[speaker].includes(kind));
}

function answer(
	contribution: Said,
	{ questionIds }: Deliberation
): Result<Said, ContributeRefusal> {
	const { inReplyTo } = contribution;
	if (inReplyTo === null || !questionIds.includes(inReplyTo)) return refuse('questionUnknown');
	return ok({ ...contribution, amountCents: null });
}

function amend(
	contribution: Said,
	{ item, amountCents: asked }: Deliberation
): Result<Said, ContributeRefusal> {
	const { amountCents, words } = contribution;
	if (item === 'open') return refuse('voteOpen');
	if (amountCents === null && words.trim() === '') return refuse('amendmentEmpty');
	if (amountCents !== null && (amountCents < 1 || amountCents >= asked))
		return refuse('amountNotLower', { askedCents: asked });
	return ok({ ...contribution, inReplyTo: null });
}

/** Which kinds of contribution a person could add now; the page offers only these. */
export function openKinds(
	facts: Pick<
		Deliberation,
		'speakers' | 'item' | 'isWithdrawn' | 'meeting' | 'hasToLeave' | 'isDiscussionOver'
	>
): readonly ContributionKind[] {
	const isOver = facts.meeting === 'closed' || facts.meeting === 'cancelled';
	if (facts.item === 'closed' || facts.isWithdrawn || isOver) return [];
	return contributionKinds.filter((kind) => {
		if (kind === 'amendment' && facts.item === 'open') return false;
		if (kind !== 'answer' && facts.isDiscussionOver) return false;
		const speaker = speakersOf(kind, facts)[0];
		return speaker === 'applicant' || (speaker !== undefined && !facts.hasToLeave);
	});
}
