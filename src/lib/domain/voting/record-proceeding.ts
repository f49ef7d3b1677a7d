import { ok, refuse, type Result } from '../result';
import type { Next } from './determination';
import type { Proceeding } from './schema/decide-input';

export const proceedingKinds = [
	'handOver',
	'officeDecision',
	'arbiter',
	'consent',
	'escalation'
] as const;
export type ProceedingKind = (typeof proceedingKinds)[number];

/** What each station can have answered. */
export const proceedingOutcomes = {
	handOver: ['voted'],
	officeDecision: ['approved', 'rejected'],
	arbiter: ['approved', 'rejected'],
	consent: ['granted', 'refused', 'expired'],
	escalation: ['upheld', 'overturned', 'passedOn']
} as const satisfies Record<ProceedingKind, readonly string[]>;

export type RecordProceedingRefusal =
	| 'nothingWaits'
	| 'otherStationWaits'
	| 'dayBeforeVote'
	| 'timeNotOver'
	| 'amountAboveMotion'
	| 'reasonsMissing';

export interface ProceedingFacts {
	/** Who has to act by the last determination. */
	readonly next: Next | null;
	/** Local date of the last thing that happened. */
	readonly lastOn: string;
	/** Amount that was put to the vote; integer cents. */
	readonly amountCents: number;
	readonly reasonsRequired: boolean;
	readonly happened: Proceeding;
}

/** Whether the motion waits for exactly this: nobody acts before their turn, or twice. */
export function recordProceeding(
	facts: ProceedingFacts
): Result<Proceeding, RecordProceedingRefusal> {
	const { next, happened } = facts;
	if (next === null) return refuse('nothingWaits');
	if (next.station !== happened.kind) return refuse('otherStationWaits');
	if (happened.on < facts.lastOn) return refuse('dayBeforeVote', { lastOn: facts.lastOn });
	if (happened.kind === 'consent' && happened.outcome === 'expired' && !isOver(next, happened.on))
		return refuse('timeNotOver', { dueOn: next.dueOn ?? '' });
	if (happened.kind === 'officeDecision' || happened.kind === 'arbiter') {
		if (happened.amountCents !== null && happened.amountCents > facts.amountCents)
			return refuse('amountAboveMotion', { amountCents: facts.amountCents });
		if (facts.reasonsRequired && !happened.hasReasons) return refuse('reasonsMissing');
	}
	return ok(happened);
}

/** Silence counts only when the last day has passed. */
function isOver({ dueOn }: Next, on: string): boolean {
	return dueOn === null || on > dueOn;
}
