import type { Determination, Next, Station } from '../voting/determination';
import type { ProceedingKind, proceedingOutcomes } from '../voting/record-proceeding';
import { isCaseStation, ownerOf, type CaseOwner } from './case-owner';

/** Until when an owner has to act, or why there is no day: the rules name none, or it is for a meeting to do. */
export type CaseDue =
	| { readonly kind: 'until'; readonly on: string }
	/** `on`: local date of the meeting that has it on its agenda; null while none has. */
	| { readonly kind: 'meeting'; readonly on: string | null }
	| { readonly kind: 'noLimit' };

export type AnswerOutcome = (typeof proceedingOutcomes)[ProceedingKind][number];

/** What a step came to. `heldAgain`: the body had it on an agenda once more. */
export interface CaseEnd {
	readonly outcome: AnswerOutcome | 'heldAgain' | 'withdrawn';
	/** Local date. */
	readonly on: string;
	/** Whether the answer came after the last day; it counts where silence has no meaning in the rules. */
	readonly isLate: boolean;
	/** Of the answer, for its reasons; null where nobody answered in writing. */
	readonly proceedingId: string | null;
}

/** One hop of a case: who was asked, since when, until when, and what came of it. */
export interface CaseStep {
	/** The determination that asks. */
	readonly determinationId: string;
	readonly station: Station;
	readonly owner: CaseOwner;
	/** As the rules name it; null where it is the body itself. */
	readonly office: string | null;
	readonly sinceOn: string;
	readonly due: CaseDue;
	/** Null while the owner is still asked. */
	readonly end: CaseEnd | null;
}

export interface CaseFacts {
	/** Everything that was determined about the motion, the oldest first. */
	readonly determinations: readonly { readonly id: string; readonly output: Determination }[];
	/** What stations answered, in the order in which it was written down. */
	readonly answers: readonly Answer[];
	/** Local date of the meeting that has the motion on its agenda now; null when none has. */
	readonly meetsOn: string | null;
}

export interface Answer {
	readonly id: string;
	readonly kind: ProceedingKind;
	readonly outcome: AnswerOutcome;
	readonly on: string;
}

/**
 * The way of a motion from its first conflict to where it stands now; empty when there was none. It is read from
 * the determinations, so that it says the same as they do, for ever. What a correction replaced asked nobody.
 */
export function traceCase({ determinations, answers, meetsOn }: CaseFacts): readonly CaseStep[] {
	const replaced = new Set(determinations.map(({ output }) => output.replaces?.determinationId));
	const valid = determinations.filter(({ id }) => !replaced.has(id));
	const first = valid.findIndex(
		({ output: { next } }) => next !== null && isCaseStation(next.station)
	);
	if (first === -1) return [];
	const left = [...answers];
	return valid.slice(first).flatMap(({ id, output }, index): CaseStep[] => {
		const { next, decidedOn } = output;
		if (next === null) return [];
		const following = valid[first + index + 1]?.output ?? null;
		const due = dueOf(next, following === null ? meetsOn : null);
		return [
			{
				determinationId: id,
				station: next.station,
				owner: ownerOf(next.station),
				office: next.office,
				sinceOn: decidedOn,
				due,
				end: following && endOf({ next, due, following, left })
			}
		];
	});
}

/** Who is asked now; null when nobody is. */
export function openStep(steps: readonly CaseStep[]): CaseStep | null {
	return steps.find(({ end }) => end === null) ?? null;
}

/** Whether the last day of an open step has passed by today (local date), the meeting meant for it included. */
export function isOverdue({ due, end }: Pick<CaseStep, 'due' | 'end'>, today: string): boolean {
	if (end !== null || due.kind === 'noLimit' || due.on === null) return false;
	return today > due.on;
}

const inMeetings: readonly Station[] = [
	'nextMeeting',
	'secondReading',
	'secondConvening',
	'waiting',
	'handOver',
	'tieWay',
	'chairVote',
	'lot'
];

/** The ruled day, or why there is none. */
export function dueOf({ station, dueOn }: Next, meetsOn: string | null): CaseDue {
	if (dueOn !== null) return { kind: 'until', on: dueOn };
	return inMeetings.includes(station) ? { kind: 'meeting', on: meetsOn } : { kind: 'noLimit' };
}

interface Ended {
	readonly next: Next;
	readonly due: CaseDue;
	readonly following: Determination;
	/** Answers that no step before has taken; the one found is taken out. */
	readonly left: Answer[];
}

function endOf({ next, due, following, left }: Ended): CaseEnd {
	const isLateOn = (on: string) => due.kind === 'until' && on > due.on;
	const at = left.findIndex(({ kind }) => kind === next.station);
	const [answer] = at === -1 ? [] : left.splice(at, 1);
	if (answer !== undefined) {
		const { id: proceedingId, outcome, on } = answer;
		return { outcome, on, isLate: outcome !== 'expired' && isLateOn(on), proceedingId };
	}
	const outcome = following.result.kind === 'withdrawn' ? 'withdrawn' : 'heldAgain';
	const on = following.decidedOn;
	return { outcome, on, isLate: isLateOn(on), proceedingId: null };
}
