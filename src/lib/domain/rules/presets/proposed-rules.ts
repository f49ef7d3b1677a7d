import type { RuleDocument } from '../schema/rule-document';
import type { FundingProfile } from '../schema/funding-profile';
import {
	noCirculation,
	unregulatedBody,
	unregulatedMeetings,
	unregulatedMotions,
	unregulatedOpenness
} from '../unregulated';
import { chosen, type BodyFacts, type Choices } from './preset';

type Asked =
	| 'competence'
	| 'ladder'
	| 'room'
	| 'quorum'
	| 'recusedMayDebate'
	| 'recusedCountForQuorum'
	| 'recusedCountInBase'
	| 'method'
	| 'tie';

/**
 * What a preset proposes where none of its sources says anything. It is shown before it is adopted, and it is
 * marked as chosen by the body, since no source has it.
 */
export function proposedFunding(facts: BodyFacts): Omit<FundingProfile, Asked> {
	return {
		roomBreach: chosen('void', facts),
		quorumTested: chosen('everyVote', facts),
		quorumMissed: chosen({ kind: 'nextMeeting' }, facts),
		interestGrounds: chosen(['applicant', 'boardOrEmployee', 'relative'], facts),
		interestDeclared: chosen('perItem', facts),
		benchCondition: chosen({ kind: 'none' }, facts),
		ballotForm: chosen({ usual: 'open', secretOnDemand: null }, facts),
		conflictTriggers: chosen([], facts),
		dissent: chosen({ kind: 'rejected' }, facts),
		protectedGround: chosen('asUsual', facts),
		dissentOffice: chosen(null, facts),
		arbiter: chosen(null, facts),
		consent: chosen({ kind: 'none' }, facts),
		results: chosen(
			['approved', 'approvedInPart', 'withConditions', 'deferred', 'rejected'],
			facts
		),
		moneyShort: chosen('inOrder', facts),
		minorityStatement: chosen('recorded', facts)
	};
}

/** The seats as the body has them, and nothing else regulated about who sits in it. */
export function proposedBody(
	facts: BodyFacts,
	choices: Choices
): Omit<RuleDocument['body'], 'kind' | 'substitutes' | 'rightGained'> {
	return {
		...unregulatedBody(facts.adoption),
		benches: chosen(
			facts.benches.map((bench) => ({ ...bench, filling: 'exact' as const, minimum: null })),
			facts
		),
		// A chair that breaks a tie must be somebody who has a vote.
		...(choices.tie === 'chair' ? { chair: chosen('elected' as const, facts) } : {})
	};
}

/** The chapters of which the sources of a preset say nothing, or only little. */
export function unregulatedChapters({
	adoption
}: BodyFacts): Pick<RuleDocument, 'otherMotions' | 'meetings' | 'circulation' | 'openness'> {
	return {
		otherMotions: unregulatedMotions(adoption),
		meetings: unregulatedMeetings(adoption),
		circulation: noCirculation(adoption),
		openness: unregulatedOpenness(adoption)
	};
}

export const bodyAlone: FundingProfile['ladder']['value'] = [
	{ upToCents: null, decides: 'body', office: null, informs: null }
];
