import type { FundingProfile } from '../schema/funding-profile';
import { majorityBases } from '../schema/method';
import { tacitFunding } from '../upgrade-rule-document';
import { chosen, written, type BodyFacts, type Choices, type OpenChoice } from './preset';

const framework = 'Rahmengeschäftsordnung der Berliner Quartiersräte';

export const quartiersratChoices: readonly OpenChoice[] = [
	{ name: 'base', options: ['presentEntitled', 'yesNo', 'castVotes', 'allMembers'] },
	{ name: 'recusedForQuorum', options: ['counts', 'countsNot'] }
];

const twoThirds = { numerator: 2, denominator: 3 };

/**
 * The seat council (Berlin): two thirds of its members make it quorate and two thirds decide about money; who
 * applies may speak but not vote. Of what the two thirds are taken, the sources do not say.
 */
export function quartiersratBerlin(facts: BodyFacts, choices: Choices): FundingProfile {
	return {
		competence: written('decide', framework, 'Projektförderung'),
		...tacitFunding(written('decide', framework, 'Projektförderung')),
		ladder: written(
			[{ upToCents: null, decides: 'body', office: null, informs: null }],
			framework,
			'Projektförderung'
		),
		room: written('public', framework, 'Gäste'),
		quorum: written(
			{ kind: 'share', share: twoThirds, base: 'statutorySeats' },
			framework,
			'Beschlussfähigkeit'
		),
		quorumMissed: chosen({ kind: 'nextMeeting' }, facts),
		recusedCountForQuorum: chosen(choices.recusedForQuorum === 'counts', facts),
		recusedCountInBase: chosen(false, facts),
		recusedMayDebate: written(true, framework, 'Befangenheit'),
		method: chosen(
			{
				kind: 'majority',
				share: twoThirds,
				strict: false,
				base: majorityBases.find((base) => base === choices.base) ?? 'allMembers',
				weighting: { kind: 'heads' }
			},
			facts
		),
		tie: written('rejected', framework, 'Mehrheit'),
		dissent: written({ kind: 'rejected' }, framework, 'Mehrheit'),
		protectedGround: written('asUsual', framework, 'Mehrheit'),
		dissentOffice: written(null, framework, 'Mehrheit'),
		arbiter: written(null, framework, 'Mehrheit'),
		consent: written({ kind: 'none' }, framework, 'Projektförderung')
	};
}
