import { answeredFunding, baseQuestions, interest, quorumQuestions, tie } from './open-questions';
import { from, type Preset } from './preset';
import { bodyAlone, proposedBody, proposedFunding, unregulatedChapters } from './proposed-rules';

const fund = from('Aktionsfonds der Berliner Quartiersmanagements: Vergabejury');

/**
 * The jury of an action fund (Berlin): residents only, elected in public for two years, about four sessions a
 * year; applicants are heard and leave; when money is short amounts are cut. The sources name neither a quorum
 * nor a majority.
 */
export const aktionsfondsJury: Preset = {
	bodyKinds: ['seatCouncil'],
	minimumBenches: 1,
	namesResidentBench: false,
	offices: [],
	choices: [...quorumQuestions, interest, ...baseQuestions, tie],
	rules: (facts, choices) => {
		const chapters = unregulatedChapters(facts);
		return {
			...chapters,
			body: {
				...proposedBody(facts, choices),
				kind: fund('Jury', 'seatCouncil'),
				appointment: fund('Wahl der Jury', {
					kind: 'byBench',
					ways: [{ bench: null, by: 'electedByResidents' }]
				}),
				term: fund('Wahl der Jury', { kind: 'months', months: 24 }),
				substitutes: fund('Jury', 'none'),
				rightGained: fund('Wahl der Jury', { kind: 'appointment' }),
				areaTie: fund('Jury', { kind: 'needed', ties: ['lives'], proof: 'selfDeclaration' })
			},
			funding: {
				...proposedFunding(facts),
				...answeredFunding(facts, choices),
				competence: fund('Entscheidung', 'decide'),
				ladder: fund('Entscheidung', bodyAlone),
				room: fund('Ablauf der Sitzung', 'publicButDeliberation'),
				moneyShort: fund('Kürzungen', 'cutTogether'),
				results: fund('Kürzungen', ['approved', 'approvedInPart', 'rejected'])
			},
			meetings: {
				...chapters.meetings,
				proposalDeadline: fund('Einreichung', {
					kind: 'before',
					daysBeforeMeeting: 7,
					daysBeforeStart: null
				}),
				rhythm: fund('Sitzungen', { kind: 'perYear', times: 4, notInHolidays: false }),
				applicant: fund('Ablauf der Sitzung', 'mayAttend')
			},
			openness: { ...chapters.openness, published: fund('Kriterien', ['criteria']) }
		};
	}
};
