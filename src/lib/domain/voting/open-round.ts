import type { ItemState, MeetingState } from '../meeting/meeting';
import { ok, refuse, type Result } from '../result';
import type { FundingProfile } from '../rules/schema/funding-profile';

/** What voters give each motion beside their vote: a rank from 1, or points. */
export type Marking = 'ranks' | 'points';

/** Most points that one voter gives one motion of a round, where the rules name no other number. */
export const mostPointsOfRound = 10;

export type OpenRoundRefusal =
	| 'meetingOver'
	| 'roundOpenAlready'
	| 'tooFewMotions'
	| 'motionNotOnAgenda'
	| 'votedAlready'
	| 'inRoundAlready'
	| 'fundsDiffer'
	| 'noRulesInForce'
	| 'leastAboveAmount';

/** A point of the agenda that is to share the money with others. */
export interface ItemForRound {
	readonly state: ItemState;
	readonly isWithdrawn: boolean;
	readonly isInRound: boolean;
	readonly fundYearId: string;
	/** What is put to the vote; integer cents. */
	readonly amountCents: number;
	/** Below it the project cannot be; integer cents. */
	readonly leastCents: number;
}

export interface RoundOpening {
	readonly meeting: MeetingState;
	readonly hasOpenRound: boolean;
	readonly items: readonly ItemForRound[];
	/** Those in force today; null while the body has none. */
	readonly rules: FundingProfile | null;
}

export interface RoundOpened {
	readonly fundYearId: string;
	readonly marking: Marking | null;
}

/**
 * Whether these motions may share their money (P-42). Each of them waits for its vote, and all ask the same
 * fund; a single one shares with nobody.
 */
export function openRound({
	meeting,
	hasOpenRound,
	items,
	rules
}: RoundOpening): Result<RoundOpened, OpenRoundRefusal> {
	if (meeting === 'closed' || meeting === 'cancelled') return refuse('meetingOver');
	if (hasOpenRound) return refuse('roundOpenAlready');
	if (rules === null) return refuse('noRulesInForce');
	const [first, ...others] = items;
	if (first === undefined || others.length === 0) return refuse('tooFewMotions');
	if (items.some(({ isWithdrawn }) => isWithdrawn)) return refuse('motionNotOnAgenda');
	if (items.some(({ state }) => state !== 'planned')) return refuse('votedAlready');
	if (items.some(({ isInRound }) => isInRound)) return refuse('inRoundAlready');
	const { fundYearId } = first;
	if (others.some((item) => item.fundYearId !== fundYearId)) return refuse('fundsDiffer');
	if (items.some(({ leastCents, amountCents }) => leastCents > amountCents))
		return refuse('leastAboveAmount');
	return ok({ fundYearId, marking: markingOf(rules) });
}

/** What voters are asked beside their vote: nothing, where the vote itself or the agenda ranks. */
export function markingOf({ moneyShort, method }: FundingProfile): Marking | null {
	if (moneyShort.value === 'byPriority') return 'ranks';
	return moneyShort.value === 'byPoints' && method.value.kind !== 'points' ? 'points' : null;
}
