import { addDays, addMonths } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { BodyRules } from '../rules/schema/body-rules';

type Gained = BodyRules['rightGained']['value'];
type Lost = BodyRules['rightLost']['value'][number];
type Counted = Extract<Lost, { kind: 'absence' | 'missedInARow' }>;

/** What a meeting of the body was for one person. `excused`: absent, and gave a reason. */
export interface Attendance {
	readonly on: string;
	readonly was: 'present' | 'excused' | 'absent';
}

/** What is known about one person on one day. All days are local dates (Europe/Berlin). */
export interface VoterFacts {
	/** All meetings of the body that concern the person, in any order. */
	readonly meetings: readonly Attendance[];
	readonly appointedOn: string | null;
	readonly isPresent: boolean;
	readonly isResident: boolean;
	readonly hasProposalInRound: boolean;
	readonly movedAwayOn: string | null;
	readonly excludedOn: string | null;
	/** The last day of the term; null: it has none, or goes on. */
	readonly termEndsOn: string | null;
}

export type NoRightReason =
	| 'notAppointed'
	| 'notYetEarned'
	| 'notPresent'
	| 'notResident'
	| 'noProposalInRound'
	| 'lapsedByAbsence'
	| 'missedInARow'
	| 'movedAway'
	| 'excluded'
	| 'termEnded';

export interface RightToVote {
	/** Since when; null where it is there only today, by being present or by a proposal in this round. */
	readonly sinceOn: string | null;
}

/**
 * Whether a person has a vote in the body on that day (P-11, P-12), counting all meetings up to it. A right that
 * is earned by attendance begins at the meeting that completes the number; who has lost it earns it from the
 * start. Details of `notYetEarned` say how many attendances count and how many are needed; those of a loss by
 * absence say since when, and whether the bench loses its seat.
 */
export function rightToVote(
	{ rightGained, rightLost }: Pick<BodyRules, 'rightGained' | 'rightLost'>,
	facts: VoterFacts,
	on: string
): Result<RightToVote, NoRightReason> {
	const ended = endOf(rightLost.value, facts, on);
	if (ended) return refuse(ended);
	const gained = rightGained.value;
	switch (gained.kind) {
		case 'presence':
			return facts.isPresent ? ok({ sinceOn: null }) : refuse('notPresent');
		case 'residence':
			return facts.isResident ? ok({ sinceOn: null }) : refuse('notResident');
		case 'proposalInRound':
			return facts.hasProposalInRound ? ok({ sinceOn: null }) : refuse('noProposalInRound');
		case 'appointment':
		case 'attendance':
			return byMeetings({ gained, lost: rightLost.value }, facts, on);
	}
}

/** The last day of a term that began on that day; null where something else ends it (P-08). */
export function termEndsOn(term: BodyRules['term']['value'], beganOn: string): string | null {
	return term.kind === 'months' ? addDays(addMonths(beganOn, term.months), -1) : null;
}

/** What ends the right whatever else happened, as far as the rules know it. */
function endOf(
	rules: readonly Lost[],
	{ movedAwayOn, excludedOn, termEndsOn: lastOn }: VoterFacts,
	on: string
): NoRightReason | null {
	const knows = (kind: Lost['kind']) => rules.some((rule) => rule.kind === kind);
	if (knows('movedAway') && movedAwayOn !== null && movedAwayOn <= on) return 'movedAway';
	if (knows('excluded') && excludedOn !== null && excludedOn <= on) return 'excluded';
	return knows('endOfTerm') && lastOn !== null && lastOn < on ? 'termEnded' : null;
}

interface Loss {
	readonly reason: 'lapsedByAbsence' | 'missedInARow';
	readonly onDay: string;
	readonly benchLosesSeat: boolean;
}

interface Course {
	sinceOn: string | null;
	loss: Loss | null;
	/** Attendances since the last loss. */
	attended: string[];
}

function byMeetings(
	rules: { gained: Extract<Gained, { kind: 'appointment' | 'attendance' }>; lost: readonly Lost[] },
	{ meetings, appointedOn }: VoterFacts,
	on: string
): Result<RightToVote, NoRightReason> {
	const { gained } = rules;
	const counted = rules.lost.filter(
		(rule): rule is Counted => rule.kind === 'absence' || rule.kind === 'missedInARow'
	);
	const isAppointed = appointedOn !== null && appointedOn <= on;
	if (gained.kind === 'appointment' && !isAppointed) return refuse('notAppointed');
	const first = gained.kind === 'appointment' ? appointedOn : null;
	const course: Course = { sinceOn: first, loss: null, attended: [] };
	const until = meetings
		.filter((meeting) => meeting.on <= on && (first === null || meeting.on >= first))
		.sort((one, other) => (one.on < other.on ? -1 : 1));
	const missed: Attendance[] = [];
	let heldOn = first;
	for (const meeting of until) {
		lose(course, lossOf(counted, { heldOn, missed }, meeting.on));
		missed.push(meeting);
		if (meeting.was === 'present') {
			heldOn = meeting.on;
			missed.length = 0;
			course.attended.push(meeting.on);
			earn(course, gained, meeting.on);
		}
	}
	lose(course, lossOf(counted, { heldOn, missed }, on));
	if (course.sinceOn !== null) return ok({ sinceOn: course.sinceOn });
	return noRight(course, gained, on);
}

function earn(course: Course, gained: Gained, on: string): void {
	if (gained.kind !== 'attendance' || course.sinceOn !== null) return;
	if (inWindow(course.attended, gained, on) >= gained.times) {
		course.sinceOn = on;
		course.loss = null;
	}
}

/** The attendances whose window reaches that day: six months from 14 January include 14 July. */
function inWindow(
	attended: readonly string[],
	{ withinMonths }: Extract<Gained, { kind: 'attendance' }>,
	on: string
): number {
	return attended.filter((day) => addMonths(day, withinMonths) >= on).length;
}

function lose(course: Course, loss: Loss | null): void {
	if (loss === null || course.sinceOn === null) return;
	course.sinceOn = null;
	course.loss = loss;
	course.attended = [];
}

/** The first loss before or on that day, by the meetings missed since the last attendance. */
function lossOf(
	rules: readonly Counted[],
	since: { heldOn: string | null; missed: readonly Attendance[] },
	on: string
): Loss | null {
	const losses = rules
		.map((rule) => (rule.kind === 'absence' ? lapse(rule, since) : row(rule, since.missed)))
		.filter((loss) => loss !== null)
		.filter((loss) => loss.onDay <= on)
		.sort((one, other) => (one.onDay < other.onDay ? -1 : 1));
	return losses[0] ?? null;
}

/**
 * So many months without an attendance, and at least one meeting missed in them or since: where the body did not
 * meet, nobody was absent. An excuse counts as an attendance where only unexcused absence matters.
 */
function lapse(
	rule: Extract<Counted, { kind: 'absence' }>,
	{ heldOn, missed }: { heldOn: string | null; missed: readonly Attendance[] }
): Loss | null {
	const lastExcuse = rule.onlyUnexcused ? missed.findLastIndex(({ was }) => was === 'excused') : -1;
	const from = missed[lastExcuse]?.on ?? heldOn;
	const firstMissed = missed[lastExcuse + 1];
	if (from === null || firstMissed === undefined) return null;
	const over = addDays(addMonths(from, rule.months), 1);
	const after = addDays(firstMissed.on, 1);
	const onDay = over > after ? over : after;
	return { reason: 'lapsedByAbsence', onDay, benchLosesSeat: false };
}

/** So many meetings missed one after the other; the right ends the day after the last of them. */
function row(
	rule: Extract<Counted, { kind: 'missedInARow' }>,
	missed: readonly Attendance[]
): Loss | null {
	let inARow = 0;
	for (const { on, was } of missed) {
		inARow = rule.onlyUnexcused && was === 'excused' ? 0 : inARow + 1;
		if (inARow >= rule.times)
			return {
				reason: 'missedInARow',
				onDay: addDays(on, 1),
				benchLosesSeat: rule.benchLosesSeat
			};
	}
	return null;
}

function noRight(course: Course, gained: Gained, on: string): Result<RightToVote, NoRightReason> {
	const { loss } = course;
	const counted = gained.kind === 'attendance' ? inWindow(course.attended, gained, on) : 0;
	const needed = gained.kind === 'attendance' ? gained.times : 0;
	if (loss === null) return refuse('notYetEarned', { counted, needed });
	const benchLosesSeat = loss.benchLosesSeat ? 'yes' : 'no';
	return refuse(loss.reason, { onDay: loss.onDay, benchLosesSeat, counted, needed });
}
