import { answeredFunding, baseQuestions, interest, quorumQuestions, tie } from './open-questions';
import { chosen, from, officeOf, type BodyFacts, type Preset } from './preset';
import { proposedBody, proposedFunding, unregulatedChapters } from './proposed-rules';
import type { FundingProfile } from '../schema/funding-profile';

const resolution = from('Beschluss zum Verfügungsfonds Rheindorf, Stadt Leverkusen (2010)');

/**
 * Two bodies that must agree (Leverkusen): on their joint vote the administration decides up to 500 EUR, the
 * district council above; without a joint vote it is the district council's, whatever the amount. "Up to 500"
 * takes 500.00 itself, and the council is told of all small grants, also where the sentence says "under".
 */
export const twoConcurringBodies: Preset = {
	bodyKinds: ['seatCouncil', 'openForum'],
	minimumBenches: 0,
	namesResidentBench: false,
	offices: ['secondBody', 'smallSumsOffice', 'councilOffice'],
	choices: [...quorumQuestions, interest, ...baseQuestions, tie],
	rules: (facts, choices) => {
		const chapters = unregulatedChapters(facts);
		return {
			...chapters,
			body: {
				...proposedBody(facts, choices),
				kind: chosen(facts.kind ?? 'seatCouncil', facts),
				substitutes: chosen('none', facts),
				rightGained: chosen(
					{ kind: facts.kind === 'openForum' ? 'presence' : 'appointment' },
					facts
				)
			},
			funding: {
				...proposedFunding(facts),
				...answeredFunding(facts, choices),
				competence: resolution('Gemeinsames Votum', 'coDecide'),
				ladder: resolution('Wertgrenze', stepsOf(facts)),
				room: chosen('public', facts),
				benchCondition: resolution('Gemeinsames Votum', {
					kind: 'concurrence',
					body: officeOf(facts, 'secondBody'),
					otherwise: officeOf(facts, 'councilOffice')
				}),
				moneyShort: resolution('Priorität', 'byPriority')
			},
			otherMotions: {
				...chapters.otherMotions,
				rulesConfirmedBy: resolution('Zustimmung des Fördergebers', 'Bezirksregierung')
			}
		};
	}
};

function stepsOf(facts: BodyFacts): FundingProfile['ladder']['value'] {
	const council = officeOf(facts, 'councilOffice');
	const administration = officeOf(facts, 'smallSumsOffice');
	return [
		{ upToCents: 500_00, decides: 'officeAfterBody', office: administration, informs: council },
		{ upToCents: null, decides: 'officeAfterBody', office: council, informs: null }
	];
}
