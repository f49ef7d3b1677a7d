import type { FundingProfile } from '../schema/funding-profile';
import { chosen, from, officeOf, type BodyFacts, type Choices, type Preset } from './preset';
import { bodyAlone, proposedBody, proposedFunding, unregulatedChapters } from './proposed-rules';

const programme = from('WiN-Foren Bremen: Verfahren im Programm „Wohnen in Nachbarschaften“');

const handOvers: Record<string, FundingProfile['dissent']['value']> = {
	simple: { kind: 'bodyMayHandOver', share: { numerator: 1, denominator: 2 }, strict: true },
	twoThirds: { kind: 'bodyMayHandOver', share: { numerator: 2, denominator: 3 }, strict: false },
	never: { kind: 'rejected' }
};

/**
 * The open forum under the consensus principle (Bremen): everybody present has the same vote, one veto stops a
 * motion, it is talked over once more, and since 2016 the forum may hand a dissent to the programme office.
 * Whether all residents or all who come may object, the sources say differently.
 */
export const consensusForum: Preset = {
	bodyKinds: ['openForum'],
	minimumBenches: 0,
	namesResidentBench: false,
	offices: ['dissentOffice'],
	choices: [
		{ name: 'voters', options: ['residents', 'anyone'] },
		{ name: 'abstention', options: ['neutral', 'breaks'] },
		{ name: 'handOver', options: ['simple', 'twoThirds', 'never'] },
		{ name: 'protectedGround', options: ['dissentPath', 'asUsual'] }
	],
	rules: (facts, choices) => {
		const chapters = unregulatedChapters(facts);
		return {
			...chapters,
			body: bodyOf(facts, choices),
			funding: fundingOf(facts, choices),
			meetings: {
				...chapters.meetings,
				fixedItems: programme('Fragen aus der Bewohnerschaft', ['residentsQuestions']),
				conduct: programme('Umgang miteinander', { kind: 'respect', sanctions: [] })
			}
		};
	}
};

function bodyOf(facts: BodyFacts, choices: Choices): ReturnType<Preset['rules']>['body'] {
	return {
		...proposedBody({ ...facts, benches: [] }, choices),
		kind: programme('Teilnahme', 'openForum'),
		substitutes: programme('Teilnahme', 'none'),
		rightGained: programme('Teilnahme', { kind: 'presence' }),
		areaTie: chosen(
			choices.voters === 'residents'
				? { kind: 'needed', ties: ['lives'], proof: 'selfDeclaration' }
				: { kind: 'notRegulated' },
			facts
		),
		chair: programme('Geschäftsführung', 'office')
	};
}

function fundingOf(facts: BodyFacts, choices: Choices): FundingProfile {
	return {
		...proposedFunding(facts),
		competence: programme('Entscheidung im Forum', 'decide'),
		ladder: programme('Entscheidung im Forum', bodyAlone),
		room: programme('Öffentlichkeit', 'public'),
		quorum: programme('Teilnahme', { kind: 'none' }),
		recusedCountForQuorum: chosen(true, facts),
		recusedCountInBase: chosen(false, facts),
		recusedMayDebate: chosen(true, facts),
		method: programme('Konsensprinzip', {
			kind: 'consensus',
			objections: ['concern', 'veto'],
			vetoNeedsReason: true,
			abstentionBreaksConsensus: choices.abstention === 'breaks',
			readings: 2
		}),
		tie: programme('Konsensprinzip', 'rejected'),
		dissent: chosen(handOvers[choices.handOver ?? ''] ?? { kind: 'rejected' }, facts),
		protectedGround: chosen(
			choices.protectedGround === 'asUsual' ? 'asUsual' : 'dissentPath',
			facts
		),
		dissentOffice: programme('Dissensverfahren', {
			office: officeOf(facts, 'dissentOffice'),
			bounds: 'free',
			reasonsRequired: true,
			months: null
		}),
		arbiter: programme('Konsensprinzip', null),
		consent: programme('Entscheidung im Forum', { kind: 'none' })
	};
}
