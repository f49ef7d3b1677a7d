import type { Answers } from '../journey/form';

/** A body that no preset knows, and what its manager answers on each page of the editor. */
export interface RuledBody {
	readonly name: string;
	readonly document: string;
	readonly benches: readonly { readonly name: string; readonly seats: number }[];
	readonly pages: readonly (readonly [topic: string, answers: Answers])[];
	/** Cases that show what is special about these rules, and what comes of each. */
	readonly cases: readonly { readonly typed: Answers; readonly verdict: string }[];
	/** Sentences that everybody reads once the rules are adopted. */
	readonly reads: readonly string[];
}

/** More than half of the yes and no votes, as the editor asks for it. */
export const simpleMajority = (field: string): Answers => ({
	[field]: 'majority',
	[`${field}__majority__share__numerator`]: '1',
	[`${field}__majority__share__denominator`]: '2',
	[`${field}__majority__strict`]: 'yes',
	[`${field}__majority__base`]: 'yesNo'
});

/** The way in which each line is filled in, as fields of `list.0.…`, `list.1.…`. */
export const linesOf = (list: string, lines: readonly Answers[]): Answers =>
	Object.fromEntries(
		lines.flatMap((line, index) =>
			Object.entries(line).map(([part, typed]) => [`${list}.${index}.${part}`, typed] as const)
		)
	);

/** What a body does that decides about all sums, in public, by hands. */
export const decidesInPublic: RuledBody['pages'] = [
	[
		'competence',
		{
			funding_competence: 'decide',
			'funding_ladder.0.decides': 'body',
			funding_results: ['approved', 'approvedInPart', 'rejected'],
			funding_money_short: 'inOrder'
		}
	],
	[
		'room',
		{
			funding_room: 'public',
			funding_room_breach: 'void',
			funding_ballot_form__usual: 'open',
			funding_ballot_form__secret_on_demand: 'one'
		}
	]
];

/** Members who ask for money themselves stay and speak, but do not vote. */
export const interests: RuledBody['pages'][number] = [
	'interests',
	{
		funding_interest_grounds: ['applicant', 'boardOrEmployee'],
		funding_interest_declared: 'perItem',
		funding_recused_may_debate: 'yes',
		funding_recused_count_for_quorum: 'yes',
		funding_recused_count_in_base: 'no'
	}
];

/** One head one vote; equal votes reject, as the body chose. */
export const counting: RuledBody['pages'][number] = [
	'counting',
	{
		...simpleMajority('funding_method'),
		funding_method__majority__weighting: 'heads',
		funding_bench_condition: 'none',
		funding_tie: 'rejected',
		source__funding_tie__chosen: 'on',
		funding_minority_statement: 'recorded'
	}
];

/** Nothing else sends a case elsewhere. */
export const noConflict: RuledBody['pages'][number] = [
	'conflict',
	{ none__funding_conflict_triggers: 'on', funding_consent: 'none' }
];
