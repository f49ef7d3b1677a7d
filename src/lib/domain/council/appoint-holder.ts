import { ok, refuse, type Result } from '../result';
import type { SeatCapacity } from './body';

export const holderLimits = { name: 80 } as const;

/** From the first to the last day, both included; an open end is null. Days are local dates. */
export interface Term {
	readonly fromOn: string;
	readonly untilOn: string | null;
}

/** Somebody on a seat of one body for a term: an account, or a name where there is none. */
export interface Holding extends Term {
	readonly id: string;
	readonly seatId: string;
	readonly capacity: SeatCapacity;
	readonly accountId: string | null;
}

export type NewHolding = Omit<Holding, 'id'>;

export type TermRefusal = 'untilBeforeFrom';
export type AppointHolderRefusal = TermRefusal | 'seatHeldAlready' | 'personSitsAlready';

/**
 * Whether somebody can take a seat for a term. A seat has one member and one substitute at a time, and
 * a person has one place in a body: two would be two votes.
 */
export function appointHolder(
	ofBody: readonly Holding[],
	candidate: NewHolding
): Result<NewHolding, AppointHolderRefusal> {
	if (candidate.untilOn !== null && candidate.untilOn < candidate.fromOn)
		return refuse('untilBeforeFrom');
	const meanwhile = ofBody.filter((holding) => overlap(holding, candidate));
	if (
		meanwhile.some(
			({ seatId, capacity }) => seatId === candidate.seatId && capacity === candidate.capacity
		)
	)
		return refuse('seatHeldAlready');
	if (
		candidate.accountId !== null &&
		meanwhile.some(({ accountId }) => accountId === candidate.accountId)
	)
		return refuse('personSitsAlready');
	return ok(candidate);
}

/** Ends a term with its last day; that day can also be past, as it is learned late. */
export function endHolder(
	holding: Term,
	lastOn: string
): Result<Term, TermRefusal | 'endedAlready'> {
	if (holding.untilOn !== null && holding.untilOn <= lastOn) return refuse('endedAlready');
	if (lastOn < holding.fromOn) return refuse('untilBeforeFrom');
	return ok({ fromOn: holding.fromOn, untilOn: lastOn });
}

/** Whether the term covers this day. */
export function covers({ fromOn, untilOn }: Term, on: string): boolean {
	return fromOn <= on && (untilOn === null || on <= untilOn);
}

/** Who acts for the seat in this capacity on that day, or nobody. */
export function holderOn<H extends Holding>(
	holdings: readonly H[],
	{ seatId, capacity }: { readonly seatId: string; readonly capacity: SeatCapacity },
	on: string
): H | null {
	return (
		holdings.find(
			(holding) => holding.seatId === seatId && holding.capacity === capacity && covers(holding, on)
		) ?? null
	);
}

function overlap(one: Term, other: Term): boolean {
	return (
		(one.untilOn === null || other.fromOn <= one.untilOn) &&
		(other.untilOn === null || one.fromOn <= other.untilOn)
	);
}
