import type { SeatCapacity } from '../council/body';
import { ok, refuse, type Result } from '../result';
import type { RuleDocument } from '../rules/schema/rule-document';
import { givePoints, type PointsRefusal } from '../voting/give-points';
import type { Choice } from '../voting/schema/decide-input';
import { needsReason, votingOptions } from '../voting/voting-options';
import { isInWindow, type CirculationWindow } from './circulation-window';

/** The circulation as somebody meets it who wants to say something to it. */
export interface RunningCirculation extends CirculationWindow {
	readonly state: 'open' | 'ended';
	readonly rules: RuleDocument;
}

/** Who answers for which seat; null for somebody who was not asked. */
export interface Answering {
	readonly by: SeatCapacity;
	readonly recused: boolean;
	/** Who has voted for the seat already. */
	readonly votedBy: readonly SeatCapacity[];
	/** Who has objected to the procedure already. */
	readonly objectedBy: readonly SeatCapacity[];
}

export type NotNowRefusal = 'circulationEnded' | 'windowOver' | 'notAsked';

export type AnswerRefusal =
	| NotNowRefusal
	| 'conflictOfInterest'
	| 'alreadyAnswered'
	| 'memberHasAnswered'
	| 'seatHasAnswered'
	| 'choiceNotOffered'
	| 'reasonMissing'
	| 'procedureUnanswered'
	| PointsRefusal;

export interface Answer {
	readonly choice: Choice;
	readonly points: number | null;
	readonly reason: string;
	/** Whether they agree to deciding in writing; null: they did not say. */
	readonly agreesToProcedure: boolean | null;
}

export interface AnswerTaken {
	readonly points: number | null;
	readonly agreesToProcedure: boolean | null;
	/** The substitute’s vote of this seat becomes void (P-85). */
	readonly voidsSubstitute: boolean;
}

/** Whether somebody may say anything to the circulation at this instant. */
export function mayAnswerNow(
	running: RunningCirculation,
	who: Answering | null,
	now: Date
): Result<Answering, NotNowRefusal> {
	if (running.state === 'ended') return refuse('circulationEnded');
	if (!isInWindow(running, now)) return refuse('windowOver');
	return who === null ? refuse('notAsked') : ok(who);
}

/** Whether somebody who was asked may vote now, whatever they choose. */
export function mayVoteInWriting(
	running: RunningCirculation,
	asking: Answering | null,
	now: Date
): Result<Answering, AnswerRefusal> {
	const may = mayAnswerNow(running, asking, now);
	if (!may.ok) return may;
	const who = may.value;
	if (who.recused) return refuse('conflictOfInterest');
	if (who.votedBy.includes(who.by)) return refuse('alreadyAnswered');
	if (who.by === 'substitute' && who.votedBy.includes('member')) return refuse('memberHasAnswered');
	const memberGoesFirst = running.rules.circulation.substituteVoid.value;
	return who.votedBy.length > 0 && !memberGoesFirst ? refuse('seatHasAnswered') : ok(who);
}

/**
 * Takes one vote in writing. Each seat has one: where the rules say so, the member’s makes the substitute’s void,
 * elsewhere whoever answered first has spoken for the seat (P-85). Where the rules ask for it, each also says
 * whether to decide in writing at all (P-84).
 */
export function answerInWriting(
	running: RunningCirculation,
	given: { readonly who: Answering | null; readonly answer: Answer; readonly now: Date }
): Result<AnswerTaken, AnswerRefusal> {
	const { answer, now } = given;
	const may = mayVoteInWriting(running, given.who, now);
	if (!may.ok) return may;
	const { funding, circulation } = running.rules;
	const { choice, reason, agreesToProcedure } = answer;
	if (!votingOptions(funding).includes(choice)) return refuse('choiceNotOffered');
	if (needsReason(funding, choice) && reason.trim() === '') return refuse('reasonMissing');
	const isAsked = circulation.asksProcedure.value;
	if (isAsked && agreesToProcedure === null) return refuse('procedureUnanswered');
	const points = givePoints(funding, choice, answer.points);
	if (!points.ok) return points;
	return ok({
		points: points.value,
		agreesToProcedure: isAsked ? agreesToProcedure : null,
		voidsSubstitute: may.value.votedBy.includes('substitute')
	});
}
