import type { FundingProfile } from '../schema/funding-profile';
import { tacitFunding } from '../upgrade-rule-document';
import { chosen, written, type BodyFacts, type Choices, type OpenChoice } from './preset';

const programme = 'WiN-Foren Bremen: Verfahren im Programm „Wohnen in Nachbarschaften“';

export const consensusForumChoices: readonly OpenChoice[] = [
	{ name: 'abstention', options: ['neutral', 'breaks'] },
	{ name: 'handOver', options: ['simple', 'twoThirds', 'never'] },
	{ name: 'protectedGround', options: ['dissentPath', 'asUsual'] }
];

const handOvers: Record<string, FundingProfile['dissent']['value']> = {
	simple: { kind: 'bodyMayHandOver', share: { numerator: 1, denominator: 2 }, strict: true },
	twoThirds: { kind: 'bodyMayHandOver', share: { numerator: 2, denominator: 3 }, strict: false },
	never: { kind: 'rejected' }
};

/**
 * The open forum under the consensus principle (Bremen): everybody present has the same vote, one veto stops a
 * motion, it is talked over once more, and since 2016 the forum may hand a dissent to the programme office.
 */
export function consensusForum(facts: BodyFacts, choices: Choices): FundingProfile {
	const office = {
		office: facts.dissentOffice,
		bounds: 'free' as const,
		reasonsRequired: true,
		months: null
	};
	return {
		competence: written('decide', programme, 'Entscheidung im Forum'),
		...tacitFunding(written('decide', programme, 'Entscheidung im Forum')),
		ladder: written(
			[{ upToCents: null, decides: 'body', office: null, informs: null }],
			programme,
			'Entscheidung im Forum'
		),
		room: written('public', programme, 'Öffentlichkeit'),
		quorum: written({ kind: 'none' }, programme, 'Teilnahme'),
		quorumMissed: written({ kind: 'nextMeeting' }, programme, 'Teilnahme'),
		recusedCountForQuorum: chosen(true, facts),
		recusedCountInBase: chosen(false, facts),
		recusedMayDebate: chosen(true, facts),
		method: written(
			{
				kind: 'consensus',
				objections: ['concern', 'veto'],
				vetoNeedsReason: true,
				abstentionBreaksConsensus: choices.abstention === 'breaks',
				readings: 2
			},
			programme,
			'Konsensprinzip'
		),
		tie: written('rejected', programme, 'Konsensprinzip'),
		dissent: chosen(handOvers[choices.handOver ?? ''] ?? { kind: 'rejected' }, facts),
		protectedGround: chosen(
			choices.protectedGround === 'asUsual' ? 'asUsual' : 'dissentPath',
			facts
		),
		dissentOffice: written(office, programme, 'Dissensverfahren'),
		arbiter: written(null, programme, 'Konsensprinzip'),
		consent: written({ kind: 'none' }, programme, 'Entscheidung im Forum')
	};
}
