import { addDays, localDateOf } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { ItemState, MeetingState } from './meeting';

/** Words of a summary, and of the reason for a removal; in characters. */
export const discussionLength = { summary: 4_000, reason: 500 } as const;

/** A stretch of time in which a motion was talked over; `endedAt` is null while it goes on. */
export interface Discussion {
	readonly meetingId: string;
	readonly startedAt: Date;
	readonly endedAt: Date | null;
}

/** What the rules in force want before a vote (P-68, P-73). */
export interface DiscussionRules {
	/** Talked over in one meeting, decided in a later one. */
	readonly inTwoSteps: boolean;
	readonly twoStepsSource: string;
	/** Fewest minutes of discussion; null: no minimum. */
	readonly minutes: number | null;
	/** Fewest days between discussion and vote; null: no such rule. */
	readonly daysBeforeVote: number | null;
	readonly concernsAnswered: boolean;
	readonly source: string;
}

/** A concern of a minority as it stands, in the order in which they were raised. */
export interface Concern {
	readonly isAnswered: boolean;
}

/** What has been said about a motion so far, in all its meetings. */
export interface TalkSoFar {
	readonly meetingId: string;
	readonly discussions: readonly Discussion[];
	readonly concerns: readonly Concern[];
	readonly now: Date;
}

export type StartDiscussionRefusal =
	'itemClosed' | 'voteOpen' | 'motionWithdrawn' | 'meetingNotRunning' | 'discussionGoesOn';

/** Before the vote, in the running meeting; one that has ended can be taken up again. */
export function startDiscussion(facts: {
	readonly item: ItemState;
	readonly isWithdrawn: boolean;
	readonly meeting: MeetingState;
	readonly goesOn: boolean;
}): Result<true, StartDiscussionRefusal> {
	if (facts.item === 'closed') return refuse('itemClosed');
	if (facts.item === 'open') return refuse('voteOpen');
	if (facts.isWithdrawn) return refuse('motionWithdrawn');
	if (facts.meeting !== 'running') return refuse('meetingNotRunning');
	return facts.goesOn ? refuse('discussionGoesOn') : ok(true);
}

export type DiscussionRefusal =
	| 'discussionTooShort'
	| 'discussionGoesOn'
	| 'firstStepMissing'
	| 'voteTooEarly'
	| 'concernUnanswered';

/**
 * Whether enough has been said for a vote. A running discussion keeps the vote shut even where nothing is
 * ruled: nobody is voted down while speaking. Details say how long still, until when, which concern.
 */
export function checkDiscussed(
	rules: DiscussionRules,
	talk: TalkSoFar
): Result<true, DiscussionRefusal> {
	const step = checkSteps(rules, talk);
	if (!step.ok) return step;
	const missing = missingMinutes(rules, talk);
	if (missing > 0) {
		const minutes = rules.minutes ?? 0;
		return refuse('discussionTooShort', { missing, minutes, source: rules.source });
	}
	if (goesOn(talk.discussions)) return refuse('discussionGoesOn');
	return checkConcerns(rules, talk.concerns);
}

/** Whether a minority still waits for an answer that the rules want before a vote, in the room or in writing. */
export function checkConcerns(
	{ concernsAnswered, source }: Pick<DiscussionRules, 'concernsAnswered' | 'source'>,
	concerns: readonly Concern[]
): Result<true, 'concernUnanswered'> {
	const open = concerns.flatMap(({ isAnswered }, index) => (isAnswered ? [] : [index + 1]));
	const [number] = open;
	if (!concernsAnswered || number === undefined) return ok(true);
	return refuse('concernUnanswered', { number, open: open.length, source });
}

/** The first of two steps, and the days after it. The earliest discussion that ended counts. */
function checkSteps(
	rules: DiscussionRules,
	{ discussions, meetingId, now }: TalkSoFar
): Result<true, 'firstStepMissing' | 'voteTooEarly'> {
	const { inTwoSteps, daysBeforeVote } = rules;
	if (!inTwoSteps && daysBeforeVote === null) return ok(true);
	const ended = discussions.flatMap((one) =>
		one.endedAt === null || (inTwoSteps && one.meetingId === meetingId) ? [] : [one.endedAt]
	);
	const [first] = ended.sort((one, other) => one.getTime() - other.getTime());
	const source = daysBeforeVote === null ? rules.twoStepsSource : rules.source;
	if (first === undefined) return refuse('firstStepMissing', { source });
	const on = addDays(localDateOf(first), daysBeforeVote ?? 0);
	return localDateOf(now) < on
		? refuse('voteTooEarly', { days: daysBeforeVote ?? 0, on, source })
		: ok(true);
}

/** Minutes that the rules still want, begun ones as whole ones; 0 when there was enough. */
export function missingMinutes(
	{ minutes }: Pick<DiscussionRules, 'minutes'>,
	{ discussions, now }: Pick<TalkSoFar, 'discussions' | 'now'>
): number {
	const wanted = (minutes ?? 0) * minute;
	return Math.max(0, Math.ceil((wanted - heldFor(discussions, now)) / minute));
}

/** Whole minutes of all stretches together. */
export function discussedMinutes(discussions: readonly Discussion[], now: Date): number {
	return Math.floor(heldFor(discussions, now) / minute);
}

const minute = 60_000;

/** Milliseconds. */
function heldFor(discussions: readonly Discussion[], now: Date): number {
	return discussions.reduce(
		(sum, { startedAt, endedAt }) =>
			sum + Math.max(0, (endedAt ?? now).getTime() - startedAt.getTime()),
		0
	);
}

/** Whether the chair has begun a discussion that has not ended. */
export function goesOn(discussions: readonly Pick<Discussion, 'endedAt'>[]): boolean {
	return discussions.some(({ endedAt }) => endedAt === null);
}
