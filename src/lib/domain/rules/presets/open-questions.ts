import { majorityBases } from '../schema/method';
import type { FundingProfile } from '../schema/funding-profile';
import { chosen, type BodyFacts, type Choices, type OpenChoice } from './preset';

/**
 * What nearly every source leaves open: how many must be there and of what, what the majority is measured
 * against, whether a conflicted member counts (P-21, P-31, P-33, P-51, P-52). Each is asked, none assumed.
 */
export const quorum: OpenChoice = { name: 'quorum', options: ['none', 'half', 'twoThirds'] };

const someQuorum = { choice: 'quorum', among: ['half', 'twoThirds'] } as const;
const baseOptions = ['statutorySeats', 'filledSeats', 'entitled'] as const;

/** Asked where the source itself names a share. */
export const quorumBase: OpenChoice = { name: 'quorumBase', options: baseOptions };
export const recusedForQuorum: OpenChoice = {
	name: 'recusedForQuorum',
	options: ['counts', 'countsNot']
};

/** The quorum and all that follows from it. */
export const quorumQuestions: readonly OpenChoice[] = [
	quorum,
	{ ...quorumBase, when: someQuorum },
	{ ...recusedForQuorum, when: someQuorum }
];

export const interest: OpenChoice = { name: 'interest', options: ['mayDebate', 'leaves'] };

/** Of what a simple majority is one, and whether conflicted members are part of that. */
export const baseQuestions: readonly OpenChoice[] = [
	{ name: 'base', options: ['presentEntitled', 'yesNo', 'castVotes', 'allMembers'] },
	{
		name: 'recusedInBase',
		options: ['counts', 'countsNot'],
		when: { choice: 'base', among: ['presentEntitled', 'allMembers'] }
	}
];

/** The same where nobody has a seat, so that there is no such thing as all members. */
export const assemblyBase: OpenChoice = { name: 'base', options: ['yesNo', 'castVotes'] };

export const tie: OpenChoice = {
	name: 'tie',
	options: ['rejected', 'chair', 'lot', 'bodyDecidesHow']
};

const half = { numerator: 1, denominator: 2 };
const twoThirds = { numerator: 2, denominator: 3 };

export function baseOf({ base }: Choices): (typeof majorityBases)[number] {
	return majorityBases.find((one) => one === base) ?? 'allMembers';
}

export function quorumBaseOf(choices: Choices): (typeof baseOptions)[number] {
	return baseOptions.find((one) => one === choices.quorumBase) ?? 'statutorySeats';
}

/** More yes votes than half of what the body measures against. */
export function simpleMajority(choices: Choices): FundingProfile['method']['value'] {
	return {
		kind: 'majority',
		share: half,
		strict: true,
		base: baseOf(choices),
		weighting: { kind: 'heads' }
	};
}

/** The rules that the answers to these questions make; those of questions not asked are the idle ones. */
export function answeredFunding(facts: BodyFacts, choices: Choices) {
	return {
		quorum: chosen(quorumOf(choices), facts),
		recusedMayDebate: chosen(choices.interest !== 'leaves', facts),
		recusedCountForQuorum: chosen(choices.recusedForQuorum !== 'countsNot', facts),
		recusedCountInBase: chosen(choices.recusedInBase === 'counts', facts),
		method: chosen(simpleMajority(choices), facts),
		tie: chosen(tieOf(choices), facts)
	};
}

function quorumOf(choices: Choices): FundingProfile['quorum']['value'] {
	if (choices.quorum !== 'half' && choices.quorum !== 'twoThirds') return { kind: 'none' };
	const share = choices.quorum === 'half' ? half : twoThirds;
	return { kind: 'share', share, base: quorumBaseOf(choices) };
}

const answeredTies = ['chair', 'lot', 'bodyDecidesHow'] as const;

export function tieOf(choices: Choices): FundingProfile['tie']['value'] {
	return answeredTies.find((one) => one === choices.tie) ?? 'rejected';
}
