import { ok, refuse, type Result } from '../result';
import type { Next } from './determination';
import type { Proceeding } from './schema/decide-input';

export const proceedingKinds = [
	'handOver',
	'officeDecision',
	'arbiter',
	'consent',
	'escalation',
	'tieWay',
	'chairVote',
	'lot',
	'concurrence',
	'nextLevel',
	'competentOffice'
] as const;
export type ProceedingKind = (typeof proceedingKinds)[number];

/** What each station can have answered. */
export const proceedingOutcomes = {
	handOver: ['voted'],
	officeDecision: ['approved', 'rejected'],
	arbiter: ['approved', 'rejected'],
	consent: ['granted', 'refused', 'expired'],
	escalation: ['upheld', 'overturned', 'passedOn'],
	tieWay: ['rejected', 'chair', 'arbiter', 'lot', 'nextLevel'],
	chairVote: ['approved', 'rejected', 'noVote'],
	lot: ['approved', 'rejected'],
	concurrence: ['approved', 'rejected'],
	nextLevel: ['approved', 'rejected'],
	competentOffice: ['approved', 'rejected']
} as const satisfies Record<ProceedingKind, readonly string[]>;

export type RecordProceedingRefusal =
	| 'nothingWaits'
	| 'otherStationWaits'
	| 'notYourTurn'
	| 'dayBeforeVote'
	| 'timeNotOver'
	| 'timeIsOver'
	| 'amountAboveMotion'
	| 'notAmongProposals'
	| 'reasonsMissing';

export interface ProceedingFacts {
	/** Who has to act by the last determination. */
	readonly next: Next | null;
	/** Local date of the last thing that happened. */
	readonly lastOn: string;
	/** Amount that was put to the vote; integer cents. */
	readonly amountCents: number;
	readonly reasonsRequired: boolean;
	/** Whether the station may only choose what was put to the vote (P-37). */
	readonly amongProposals: boolean;
	/** Whether who records it may answer for this station. */
	readonly mayAnswer: boolean;
	readonly happened: Proceeding;
}

/** Whether the motion waits for exactly this: nobody acts before their turn, or twice. */
export function recordProceeding(
	facts: ProceedingFacts
): Result<Proceeding, RecordProceedingRefusal> {
	const { next, happened } = facts;
	if (next === null) return refuse('nothingWaits');
	if (next.station !== happened.kind) return refuse('otherStationWaits');
	if (!facts.mayAnswer) return refuse('notYourTurn');
	if (happened.on < facts.lastOn) return refuse('dayBeforeVote', { lastOn: facts.lastOn });
	if (happened.kind === 'consent') return ofCouncil(next, happened);
	return 'amountCents' in happened ? decidedByOffice(facts, happened) : ok(happened);
}

/**
 * Silence has a meaning once the last day has passed: from then on an answer comes too late. An office whose
 * silence means nothing may still answer.
 */
function ofCouncil(
	next: Next,
	happened: Extract<Proceeding, { kind: 'consent' }>
): Result<Proceeding, RecordProceedingRefusal> {
	const isSilent = happened.outcome === 'expired';
	if (isSilent && !isOver(next, happened.on))
		return refuse('timeNotOver', { dueOn: next.dueOn ?? '' });
	if (!isSilent && next.dueOn !== null && happened.on > next.dueOn)
		return refuse('timeIsOver', { dueOn: next.dueOn });
	return ok(happened);
}

/** An office grants no more than was put to the vote, and keeps to its bounds. */
function decidedByOffice(
	{ amountCents, reasonsRequired, amongProposals }: ProceedingFacts,
	happened: Extract<Proceeding, { amountCents: number | null }>
): Result<Proceeding, RecordProceedingRefusal> {
	const granted = happened.outcome === 'approved' ? happened.amountCents : null;
	if (happened.amountCents !== null && happened.amountCents > amountCents)
		return refuse('amountAboveMotion', { amountCents });
	if (amongProposals && granted !== null && granted !== amountCents)
		return refuse('notAmongProposals', { amountCents });
	if (reasonsRequired && !happened.hasReasons) return refuse('reasonsMissing');
	return ok(happened);
}

/** Silence counts only when the last day has passed. */
function isOver({ dueOn }: Next, on: string): boolean {
	return dueOn === null || on > dueOn;
}
