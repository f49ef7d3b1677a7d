import type { EntryMode } from '../meeting/meeting';
import { ok, refuse, type Result } from '../result';
import type { FundingProfile } from '../rules/schema/funding-profile';
import type { Choice } from './schema/decide-input';
import { needsReason, votingOptions } from './voting-options';

export interface BallotFacts {
	readonly item: 'planned' | 'open' | 'closed';
	readonly entryMode: EntryMode;
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
	| 'calledInTheRoom'
	| 'notEntitled'
	| 'notPresent'
	| 'conflictOfInterest'
	| 'alreadyVoted'
	| 'choiceNotOffered'
	| 'reasonMissing'
	| 'secretWithoutWords';

/**
 * Whether this vote may be cast now. One vote each, by whoever is entitled, there, and not conflicted. In a secret
 * vote the ballot takes no words: they would say whose it is. They are handed in in the room, for the closing.
 */
export function castBallot(facts: BallotFacts): Result<Choice, CastBallotRefusal> {
	if (facts.item === 'planned') return refuse('notOpenYet');
	if (facts.item === 'closed') return refuse('itemClosed');
	if (facts.entryMode === 'rollCall') return refuse('calledInTheRoom');
	if (facts.entryMode === 'showOfHands') return refuse('countedInTheRoom');
	if (facts.entry === null) return refuse('notEntitled');
	if (!facts.entry.present) return refuse('notPresent');
	if (facts.entry.recused) return refuse('conflictOfInterest');
	if (facts.hasVoted) return refuse('alreadyVoted');
	if (!votingOptions(facts.rules).includes(facts.choice)) return refuse('choiceNotOffered');
	const isSilent = facts.reason.trim() === '';
	if (facts.entryMode === 'secretOnline')
		return isSilent ? ok(facts.choice) : refuse('secretWithoutWords');
	if (needsReason(facts.rules, facts.choice) && isSilent) return refuse('reasonMissing');
	return ok(facts.choice);
}
