import { chosen, from, officeOf, type Preset } from './preset';
import { proposedBody, proposedFunding, unregulatedChapters } from './proposed-rules';

const fund = from('Verfügungsfonds Soziale Stadt, Erfurt');

/**
 * A small pot without a voting body (Erfurt): the office decides together with the neighbourhood management, by
 * published criteria. Nothing is left open, but the office must be named.
 */
export const officeDecides: Preset = {
	bodyKinds: ['office'],
	minimumBenches: 0,
	namesResidentBench: false,
	offices: ['smallSumsOffice'],
	choices: [],
	rules: (facts, choices) => {
		const chapters = unregulatedChapters(facts);
		return {
			...chapters,
			body: {
				...proposedBody({ ...facts, benches: [] }, choices),
				kind: fund('Entscheidung', 'office'),
				substitutes: fund('Entscheidung', 'none'),
				rightGained: fund('Entscheidung', { kind: 'appointment' })
			},
			funding: {
				...proposedFunding(facts),
				competence: fund('Entscheidung', 'decide'),
				ladder: fund('Entscheidung', [
					{
						upToCents: null,
						decides: 'officeAlone',
						office: officeOf(facts, 'smallSumsOffice'),
						informs: null
					}
				]),
				room: chosen('nonPublic', facts),
				quorum: fund('Entscheidung', { kind: 'none' }),
				recusedCountForQuorum: chosen(true, facts),
				recusedCountInBase: chosen(false, facts),
				recusedMayDebate: chosen(false, facts),
				// Office and neighbourhood management decide together: both must agree.
				method: fund('Entscheidung', { kind: 'unanimity', abstentionBreaks: true }),
				tie: fund('Entscheidung', 'rejected')
			},
			openness: { ...chapters.openness, published: fund('Kriterien', ['criteria']) }
		};
	}
};
