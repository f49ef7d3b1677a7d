import { ok, refuse, type Result } from '../result';
import type { FundingProfile } from '../rules/schema/funding-profile';
import type { Choice } from './schema/decide-input';
import { needsReason, votingOptions } from './voting-options';

export interface BallotFacts {
	readonly item: 'planned' | 'open' | 'closed';
	readonly entryMode: 'online' | 'showOfHands';
	readonly rules: FundingProfile;
	/** The voter's row in the electorate; null when they have none. */
	readonly entry: { readonly present: boolean; readonly recused: boolean } | null;
	readonly hasVoted: boolean;
	readonly choice: Choice;
	readonly reason: string;
}

export type CastBallotRefusal =
	| 'notOpenYet'
	| 'itemClosed'
	| 'countedInTheRoom'
	| 'notEntitled'
	| 'notPresent'
	| 'conflictOfInterest'
	| 'alreadyVoted'
	| 'choiceNotOffered'
	| 'reasonMissing';

/** Whether this vote may be cast now. One vote each, by whoever is entitled, there, and not conflicted. */
export function castBallot(facts: BallotFacts): Result<Choice, CastBallotRefusal> {
	if (facts.item === 'planned') return refuse('notOpenYet');
	if (facts.item === 'closed') return refuse('itemClosed');
	if (facts.entryMode !== 'online') return refuse('countedInTheRoom');
	if (facts.entry === null) return refuse('notEntitled');
	if (!facts.entry.present) return refuse('notPresent');
	if (facts.entry.recused) return refuse('conflictOfInterest');
	if (facts.hasVoted) return refuse('alreadyVoted');
	if (!votingOptions(facts.rules).includes(facts.choice)) return refuse('choiceNotOffered');
	if (needsReason(facts.rules, facts.choice) && facts.reason.trim() === '')
		return refuse('reasonMissing');
	return ok(facts.choice);
}
