import type { FundingProfile } from '../schema/funding-profile';
import { recusedForQuorum } from './open-questions';
import {
	chosen,
	from,
	leftOpen,
	officeOf,
	type BodyFacts,
	type Choices,
	type Preset
} from './preset';
import { bodyAlone, proposedBody, proposedFunding, unregulatedChapters } from './proposed-rules';

const framework = from('Rahmenordnung der Bremer Controllingausschüsse');
const law = from('Bremer Beirätegesetz');

const half = { numerator: 1, denominator: 2 };
const escalationMonths = [2, null] as const;

/**
 * Third parity (Bremen): public body, independent providers and district politics with the same number of
 * seats, each with its own substitute; a tie goes to the head of the Sozialzentrum; the district council's
 * consent may be needed, and without it nothing is paid. The sources leave open how equal the thirds are.
 */
export const thirdParity: Preset = {
	bodyKinds: ['seatCouncil'],
	minimumBenches: 3,
	namesResidentBench: false,
	offices: ['arbiterOffice', 'consentOffice'],
	choices: [
		{ name: 'counting', options: ['heads', 'equalBenches', 'strictPresence'] },
		{ name: 'base', options: ['yesNo', 'castVotes'] },
		recusedForQuorum,
		{ name: 'consent', options: ['needed', 'none'] },
		{
			name: 'silence',
			options: ['granted', 'refused'],
			when: { choice: 'consent', among: ['needed'] }
		}
	],
	rules: (facts, choices) => ({
		...unregulatedChapters(facts),
		body: {
			...proposedBody(facts, choices),
			kind: framework('Zusammensetzung', 'seatCouncil'),
			composition: framework('Zusammensetzung', [
				{ benches: [], limit: { kind: 'equal' }, checkedOn: 'seats' }
			]),
			term: framework('Wahl der Mitglieder', { kind: 'councilTerm' }),
			substitutes: framework('Stellvertretung', 'personal'),
			rightGained: framework('Wahl der Mitglieder', { kind: 'appointment' })
		},
		funding: fundingOf(facts, choices)
	})
};

function fundingOf(facts: BodyFacts, choices: Choices): FundingProfile {
	const strict = choices.counting === 'strictPresence';
	const smallest = Math.min(...facts.benches.map(({ seats }) => Math.max(1, seats)), 100);
	return {
		...proposedFunding(facts),
		competence: framework('Aufgaben', 'decide'),
		ladder: framework('Aufgaben', bodyAlone),
		room: framework('Vergabe der Mittel', 'nonPublic'),
		quorum: chosen(strict ? { kind: 'everyBench', minimum: smallest } : { kind: 'none' }, facts),
		recusedCountForQuorum: chosen(choices.recusedForQuorum === 'counts', facts),
		recusedCountInBase: chosen(false, facts),
		recusedMayDebate: chosen(true, facts),
		method: chosen(
			{
				kind: 'majority',
				share: half,
				strict: true,
				base: choices.base === 'castVotes' ? 'castVotes' : 'yesNo',
				weighting: { kind: choices.counting === 'equalBenches' ? 'equalBenches' : 'heads' }
			},
			facts
		),
		tie: framework('Konfliktfall', 'arbiter'),
		arbiter: framework('Konfliktfall', {
			office: officeOf(facts, 'arbiterOffice'),
			bounds: 'free',
			reasonsRequired: true,
			months: null
		}),
		consent: leftOpen(law('§ 11', consentOf(facts, choices)))
	};
}

function consentOf(facts: BodyFacts, choices: Choices): FundingProfile['consent']['value'] {
	if (choices.consent !== 'needed') return { kind: 'none' };
	return {
		kind: 'needed',
		office: officeOf(facts, 'consentOffice'),
		months: 1,
		silence: choices.silence === 'refused' ? 'refused' : 'granted',
		blocksPayout: true,
		escalation: facts.escalationOffices
			.slice(0, 5)
			.map((office, index) => ({ office, months: escalationMonths[index] ?? null }))
	};
}
