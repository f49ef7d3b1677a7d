import { answeredFunding, baseQuestions, interest, recusedForQuorum, tie } from './open-questions';
import { from, officeOf, type Preset } from './preset';
import { bodyAlone, proposedBody, proposedFunding, unregulatedChapters } from './proposed-rules';

const rules = from('Geschäftsordnung des Stadtteilrats Dulsberg (2014)');

/**
 * The district council in which residents earn their vote by coming (Hamburg): delegates of organisations and
 * parties, and residents from their third attendance in six months on; eight with a vote make it quorate, and
 * it always meets in public. Majority and equal votes are left open.
 */
export const stadtteilratAttendance: Preset = {
	bodyKinds: ['attendanceEarned'],
	minimumBenches: 0,
	namesResidentBench: false,
	offices: ['councilOffice'],
	choices: [recusedForQuorum, interest, ...baseQuestions, tie],
	rules: (facts, choices) => {
		const chapters = unregulatedChapters(facts);
		return {
			...chapters,
			body: {
				...proposedBody(facts, choices),
				kind: rules('Mitglieder', 'attendanceEarned'),
				substitutes: rules('Mitglieder durch Delegation', 'organisation'),
				rightGained: rules('Stimmrecht', { kind: 'attendance', times: 3, withinMonths: 6 }),
				rightLost: rules('Verfall des Stimmrechts', [
					{ kind: 'absence', months: 6, onlyUnexcused: true }
				]),
				oneOrganisationOneVote: rules('Mitglieder durch Delegation', 'yes'),
				withoutVote: rules('Geschäftsstelle', ['office']),
				chair: rules('Vorsitz', 'electedPairOneResident')
			},
			funding: {
				...proposedFunding(facts),
				...answeredFunding(facts, choices),
				competence: rules('Aufgaben', 'decide'),
				ladder: rules('Aufgaben', bodyAlone),
				room: rules('Öffentlichkeit', 'public'),
				quorum: rules('Beschlussfähigkeit', { kind: 'absolute', seats: 8 }),
				quorumTested: rules('Beschlussfähigkeit', 'atStart')
			},
			otherMotions: {
				...chapters.otherMotions,
				rulesConfirmedBy: rules('Beschluss', officeOf(facts, 'councilOffice'))
			}
		};
	}
};
