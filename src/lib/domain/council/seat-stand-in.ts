import { ok, refuse, type Result } from '../result';
import type { BodyRules } from '../rules/schema/body-rules';
import type { MeetingState } from '../meeting/meeting';

export type SeatStandInRefusal =
	| 'meetingClosed'
	| 'substitutesNotForeseen'
	| 'seatUnknown'
	| 'seatTaken'
	| 'seatHasVoted'
	| 'lotMissing'
	| 'nobodyLeft'
	| 'sentNameMissing'
	| 'seatHeld';

/** Somebody of the pool or of the list of successors. */
export interface InPool {
	readonly code: string;
	readonly bench: string;
	readonly isPresent: boolean;
	/** Whether they act for a seat already. */
	readonly isSeated: boolean;
}

export interface StandInFacts {
	readonly meeting: MeetingState;
	readonly rule: BodyRules['substitutes']['value'];
	readonly seat: {
		readonly bench: string;
		/** Whether a member holds it at all. */
		readonly isHeld: boolean;
		readonly isPresent: boolean;
		/** Whether its vote on an item that is open was cast already. */
		readonly hasVoted: boolean;
	} | null;
	/** In the order of the list; the draw says who comes first where the rules want one. */
	readonly pool: readonly InPool[];
	readonly lots: readonly { readonly bench: string; readonly order: readonly string[] }[] | null;
	/** Whom the organisation has sent. */
	readonly personName: string;
}

/** Somebody of the pool by their code, or a person by the name that the organisation says. */
export type Seated = { readonly code: string } | { readonly personName: string };

/**
 * Who takes an empty seat now (P-09): the next of the draw or of the list who is there and free, or whom the
 * organisation sends. A personal substitute needs no seating: they are marked as there. A seat that has voted
 * already waits until the vote is over, so that nobody seems to have cast another one's vote.
 */
export function seatStandIn(facts: StandInFacts): Result<Seated, SeatStandInRefusal> {
	const { meeting, rule, seat, personName } = facts;
	if (meeting === 'closed') return refuse('meetingClosed');
	if (rule === 'none' || rule === 'personal') return refuse('substitutesNotForeseen');
	if (seat === null) return refuse('seatUnknown');
	if (seat.isPresent) return refuse('seatTaken');
	if (seat.hasVoted) return refuse('seatHasVoted');
	switch (rule) {
		case 'organisation':
			return personName.trim() === ''
				? refuse('sentNameMissing')
				: ok({ personName: personName.trim() });
		case 'succession':
			return seat.isHeld ? refuse('seatHeld') : next(facts, seat.bench, codesOf(facts.pool));
		case 'poolByLot': {
			const lot = facts.lots?.find(({ bench }) => bench === seat.bench);
			if (facts.lots === null) return refuse('lotMissing');
			return next(facts, seat.bench, lot?.order ?? []);
		}
	}
}

const codesOf = (pool: readonly InPool[]) => pool.map(({ code }) => code);

function next(
	{ pool }: StandInFacts,
	bench: string,
	order: readonly string[]
): Result<Seated, 'nobodyLeft'> {
	const free = (code: string) =>
		pool.some((one) => one.code === code && one.bench === bench && one.isPresent && !one.isSeated);
	const code = order.find(free);
	return code === undefined ? refuse('nobodyLeft') : ok({ code });
}

export type DrawRefusal = 'meetingClosed' | 'noLotForeseen' | 'lotDrawnAlready' | 'nobodyInPool';

/** A draw is made once in a meeting: one that could be repeated until it fits would be none. */
export function mayDraw({
	meeting,
	rule,
	isDrawn,
	pool
}: Pick<StandInFacts, 'meeting' | 'rule'> & {
	readonly isDrawn: boolean;
	readonly pool: readonly Pick<InPool, 'isPresent'>[];
}): Result<true, DrawRefusal> {
	if (meeting === 'closed') return refuse('meetingClosed');
	if (rule !== 'poolByLot') return refuse('noLotForeseen');
	if (isDrawn) return refuse('lotDrawnAlready');
	return pool.some(({ isPresent }) => isPresent) ? ok(true) : refuse('nobodyInPool');
}
