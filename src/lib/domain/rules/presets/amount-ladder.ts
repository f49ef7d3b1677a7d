import { answeredFunding, baseQuestions, interest, quorumQuestions, tie } from './open-questions';
import { chosen, from, officeOf, type BodyFacts, type Preset } from './preset';
import { proposedBody, proposedFunding, unregulatedChapters } from './proposed-rules';
import type { FundingProfile } from '../schema/funding-profile';

const fund = from('Verfügungsfonds Donauviertel, Stadt Braunschweig');

/**
 * Three steps by amount (Braunschweig): the neighbourhood management decides up to 500 EUR, the round table
 * recommends up to 5,000 EUR, above that it is the district council's. How the round table votes is left open.
 */
export const amountLadder: Preset = {
	bodyKinds: ['seatCouncil', 'openForum'],
	minimumBenches: 0,
	namesResidentBench: false,
	offices: ['smallSumsOffice', 'councilOffice'],
	choices: [...quorumQuestions, interest, ...baseQuestions, tie],
	rules: (facts, choices) => ({
		...unregulatedChapters(facts),
		body: {
			...proposedBody(facts, choices),
			kind: chosen(facts.kind ?? 'seatCouncil', facts),
			substitutes: chosen('none', facts),
			rightGained: chosen({ kind: facts.kind === 'openForum' ? 'presence' : 'appointment' }, facts)
		},
		funding: {
			...proposedFunding(facts),
			...answeredFunding(facts, choices),
			competence: fund('Wertgrenzen', 'recommend'),
			ladder: fund('Wertgrenzen', threeSteps(facts)),
			room: chosen('public', facts),
			results: chosen(['recommended', 'deferred', 'rejected'], facts)
		}
	})
};

function threeSteps(facts: BodyFacts): FundingProfile['ladder']['value'] {
	const office = officeOf(facts, 'smallSumsOffice');
	const council = officeOf(facts, 'councilOffice');
	return [
		{ upToCents: 500_00, decides: 'officeAlone', office, informs: null },
		{ upToCents: 5_000_00, decides: 'body', office: null, informs: null },
		{ upToCents: null, decides: 'officeAlone', office: council, informs: null }
	];
}
