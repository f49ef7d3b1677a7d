import type { FundingProfile } from '../schema/funding-profile';
import { tacitFunding } from '../upgrade-rule-document';
import { chosen, written, type BodyFacts, type Choices, type OpenChoice } from './preset';

const framework = 'Rahmenordnung der Bremer Controllingausschüsse';
const law = 'Bremer Beirätegesetz';

export const thirdParityChoices: readonly OpenChoice[] = [
	{ name: 'counting', options: ['heads', 'equalBenches', 'strictPresence'] },
	{ name: 'base', options: ['yesNo', 'castVotes'] },
	{ name: 'recusedForQuorum', options: ['counts', 'countsNot'] },
	{ name: 'consent', options: ['needed', 'none'] },
	{ name: 'silence', options: ['granted', 'refused'] }
];

const months = [2, null] as const;

function consentOf(facts: BodyFacts, choices: Choices): FundingProfile['consent']['value'] {
	if (choices.consent !== 'needed') return { kind: 'none' };
	return {
		kind: 'needed',
		office: facts.consentOffice,
		months: 1,
		silence: choices.silence === 'refused' ? 'refused' : 'granted',
		blocksPayout: true,
		escalation: facts.escalationOffices
			.slice(0, 5)
			.map((office, index) => ({ office, months: months[index] ?? null }))
	};
}

/**
 * Third parity (Bremen): public body, independent providers and district politics with the same number of
 * seats, each with its own substitute; a tie goes to the head of the Sozialzentrum; the district council's
 * consent may be needed, and without it nothing is paid. The sources leave open how equal the thirds are.
 */
export function thirdParity(facts: BodyFacts, choices: Choices): FundingProfile {
	const strict = choices.counting === 'strictPresence';
	const smallest = Math.min(...facts.benches.map(({ seats }) => Math.max(1, seats)), 100);
	return {
		competence: written('decide', framework, 'Aufgaben'),
		...tacitFunding(written('decide', framework, 'Aufgaben')),
		ladder: written(
			[{ upToCents: null, decides: 'body', office: null, informs: null }],
			framework,
			'Aufgaben'
		),
		room: written('nonPublic', framework, 'Vergabe der Mittel'),
		quorum: chosen(strict ? { kind: 'everyBench', minimum: smallest } : { kind: 'none' }, facts),
		quorumMissed: chosen({ kind: 'nextMeeting' }, facts),
		recusedCountForQuorum: chosen(choices.recusedForQuorum === 'counts', facts),
		recusedCountInBase: chosen(false, facts),
		recusedMayDebate: chosen(true, facts),
		method: chosen(
			{
				kind: 'majority',
				share: { numerator: 1, denominator: 2 },
				strict: true,
				base: choices.base === 'castVotes' ? 'castVotes' : 'yesNo',
				weighting: { kind: choices.counting === 'equalBenches' ? 'equalBenches' : 'heads' }
			},
			facts
		),
		tie: written('arbiter', framework, 'Konfliktfall'),
		dissent: written({ kind: 'rejected' }, framework, 'Konfliktfall'),
		protectedGround: written('asUsual', framework, 'Konfliktfall'),
		dissentOffice: written(null, framework, 'Konfliktfall'),
		arbiter: written(
			{ office: facts.arbiterOffice, bounds: 'free' as const, reasonsRequired: true, months: null },
			framework,
			'Konfliktfall'
		),
		consent: {
			...chosen(consentOf(facts, choices), facts),
			source: { document: law, place: '§ 11' }
		}
	};
}
