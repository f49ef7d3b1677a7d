import { answeredFunding, assemblyBase, tie } from './open-questions';
import { chosen, from, type BodyFacts, type Choices, type Preset } from './preset';
import { bodyAlone, proposedBody, proposedFunding, unregulatedChapters } from './proposed-rules';

const fund = from('Kinder- und Jugendjurys Berlin');

const ageRanges: Readonly<
	Record<string, { readonly vote: number; readonly votersAtMost: number }>
> = {
	from10to21: { vote: 10, votersAtMost: 21 },
	from12to21: { vote: 12, votersAtMost: 21 },
	from10to27: { vote: 10, votersAtMost: 27 }
};

/**
 * The children's and youth jury (Berlin): the teams that apply are the jury, with one vote each; who stays away
 * gets nothing; when money is short all give way; an adult answers for the money. The range of ages differs
 * from place to place, and how votes are counted is left open.
 */
export const kidsJury: Preset = {
	bodyKinds: ['applicantsJury'],
	minimumBenches: 0,
	namesResidentBench: false,
	offices: [],
	choices: [
		{ name: 'ages', options: ['from10to21', 'from12to21', 'from10to27'] },
		assemblyBase,
		{ ...tie, options: ['rejected', 'lot', 'bodyDecidesHow'] }
	],
	rules: (facts, choices) => {
		const chapters = unregulatedChapters(facts);
		return {
			...chapters,
			body: {
				...proposedBody({ ...facts, benches: [] }, choices),
				kind: fund('Jury', 'applicantsJury'),
				substitutes: fund('Jury', 'none'),
				rightGained: fund('Jury', { kind: 'proposalInRound' }),
				ages: agesOf(facts, choices),
				oneOrganisationOneVote: fund('Eine Stimme je Gruppe', 'yes')
			},
			funding: {
				...proposedFunding(facts),
				...answeredFunding(facts, choices),
				competence: fund('Entscheidung', 'decide'),
				ladder: fund('Entscheidung', bodyAlone),
				room: chosen('public', facts),
				interestGrounds: fund('Jury', []),
				moneyShort: fund('Verhandlung', 'cutTogether')
			},
			meetings: { ...chapters.meetings, applicant: fund('Teilnahme', 'mustAttend') }
		};
	}
};

function agesOf(
	facts: BodyFacts,
	{ ages = '' }: Choices
): ReturnType<Preset['rules']>['body']['ages'] {
	const { vote, votersAtMost } = ageRanges[ages] ?? { vote: null, votersAtMost: null };
	return chosen({ apply: vote, vote, stand: null, holdMoney: 18, votersAtMost }, facts);
}
