import type { EntryMode } from '../meeting/meeting';
import { ok, refuse, type Result } from '../result';
import type { FundingProfile } from '../rules/schema/funding-profile';
import { checkPoints } from './give-points';
import type { Choice } from './schema/decide-input';
import { needsReason, votingOptions } from './voting-options';

/** The hands of one bench as they were counted (bench null: the body has none). */
export interface HandsRaised {
	readonly bench: string | null;
	/** Seats that somebody holds; in a forum the people who are there. */
	readonly filled: number;
	readonly present: number;
	/** Of the present, kept from voting by a conflict of interest. */
	readonly recused: number;
	readonly yes: number;
	readonly no: number;
	readonly abstain: number;
	readonly concern: number;
	readonly standAside: number;
	readonly veto: number;
	/** Of the vetoes, those that the moderator marked as touching a protected group. */
	readonly protectedVetoes: number;
	/** Sum of the points given; 0 where the method has none. */
	readonly points: number;
}

export type HandsRefusal =
	| 'benchUnknown'
	| 'moreHandsThanPresent'
	| 'protectedAboveVetoes'
	| 'pointsAboveMost'
	| 'choiceNotOffered'
	| 'reasonMissing';

export type EnterTallyRefusal = HandsRefusal | 'notOpenYet' | 'itemClosed' | 'votedOnline';

interface HandFacts {
	readonly rules: FundingProfile;
	/** Codes of the benches by the rules; `[null]` for a body without benches. */
	readonly benches: readonly (string | null)[];
	readonly groups: readonly HandsRaised[];
	/** The words of whoever objected; empty when nobody did. */
	readonly reason: string;
}

export interface TallyFacts extends HandFacts {
	readonly item: 'planned' | 'open' | 'closed';
	readonly entryMode: EntryMode | null;
}

/** Takes down a show of hands while the item is open. Counting again before the end replaces the count. */
export function enterTally(facts: TallyFacts): Result<true, EnterTallyRefusal> {
	if (facts.item === 'planned') return refuse('notOpenYet');
	if (facts.item === 'closed') return refuse('itemClosed');
	if (facts.entryMode !== 'showOfHands') return refuse('votedOnline');
	return checkHands(facts);
}

/** No more hands than people who may vote, only choices that the rules know, objections with their words. */
export function checkHands(facts: HandFacts): Result<true, HandsRefusal> {
	const isComplete =
		facts.groups.length === facts.benches.length &&
		facts.benches.every((code) => facts.groups.some(({ bench }) => bench === code));
	if (!isComplete) return refuse('benchUnknown');
	for (const group of facts.groups) {
		const checked = checkGroup(group, facts.rules);
		if (!checked.ok) return checked;
	}
	const vetoes = facts.groups.some(({ veto }) => veto > 0);
	if (vetoes && needsReason(facts.rules, 'veto') && facts.reason.trim() === '')
		return refuse('reasonMissing');
	return ok(true);
}

const counted = ['yes', 'no', 'abstain', 'concern', 'standAside', 'veto'] as const;

/** All hands that went up in a bench. */
export function handsOf(group: HandsRaised): number {
	return counted.reduce((sum, choice) => sum + group[choice], 0);
}

function checkGroup(group: HandsRaised, rules: FundingProfile): Result<true, HandsRefusal> {
	const offered: readonly Choice[] = votingOptions(rules);
	if (counted.some((choice) => group[choice] > 0 && !offered.includes(choice)))
		return refuse('choiceNotOffered');
	const mayVote = group.present - group.recused;
	if (handsOf(group) > mayVote)
		return refuse('moreHandsThanPresent', {
			bench: group.bench ?? '',
			hands: handsOf(group),
			mayVote: Math.max(0, mayVote)
		});
	if (group.protectedVetoes > group.veto) return refuse('protectedAboveVetoes');
	return checkPoints(rules, group);
}
