import { answeredFunding, assemblyBase, interest, tie } from './open-questions';
import { chosen, from, type Preset } from './preset';
import { bodyAlone, proposedBody, proposedFunding, unregulatedChapters } from './proposed-rules';

const fund = from('Kiezkassen Treptow-Köpenick');

/**
 * The assembly of a Kiezkasse (Berlin): ideas are collected and rated online first; in a public assembly all
 * who are there vote, in some places a week after they were discussed. What majority that takes is left open.
 */
export const kiezkasseAssembly: Preset = {
	bodyKinds: ['openForum'],
	minimumBenches: 0,
	namesResidentBench: false,
	offices: [],
	choices: [
		{ name: 'twoMeetings', options: ['twoSteps', 'inPerson'] },
		interest,
		assemblyBase,
		tie
	],
	rules: (facts, choices) => {
		const chapters = unregulatedChapters(facts);
		return {
			...chapters,
			body: {
				...proposedBody({ ...facts, benches: [] }, choices),
				kind: fund('Versammlung', 'openForum'),
				substitutes: fund('Versammlung', 'none'),
				rightGained: fund('Versammlung', { kind: 'presence' })
			},
			funding: {
				...proposedFunding(facts),
				...answeredFunding(facts, choices),
				competence: fund('Versammlung', 'decide'),
				ladder: fund('Versammlung', bodyAlone),
				room: fund('Versammlung', 'public')
			},
			meetings: {
				...chapters.meetings,
				form: chosen(choices.twoMeetings === 'twoSteps' ? 'twoSteps' : 'inPerson', facts)
			},
			openness: { ...chapters.openness, onlinePhase: fund('Online-Sammlung', 'advisory') }
		};
	}
};
