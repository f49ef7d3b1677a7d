import type { BallotKind } from './election';

/** What is done with the money that a method leaves over. */
type Completion = 'nothing' | 'greedyVotes';

/** A counting rule taken apart; `TallyRule` names the combinations that exist. */
export type RuleParts =
	| {
			readonly method: 'greedy';
			readonly by: 'votes' | 'votesPerCent';
			readonly whenTooDear: 'skip' | 'stop';
	  }
	| { readonly method: 'optimum'; readonly value: 'votes' | 'votesTimesCost' }
	| {
			readonly method: 'equalShares';
			readonly utility: 'cost' | 'weight';
			/** Until when everybody's share is raised by one unit of currency and the count repeated. */
			readonly raise: 'never' | 'untilNothingFits' | 'untilBudgetExceeded';
			readonly then: Completion;
	  }
	| { readonly method: 'phragmen'; readonly then: Completion };

const greedy = { method: 'greedy', by: 'votes', whenTooDear: 'skip' } as const;
const density = { ...greedy, by: 'votesPerCent' } as const;
const byCost = { method: 'equalShares', utility: 'cost', raise: 'never', then: 'nothing' } as const;
const byWeight = { ...byCost, utility: 'weight' } as const;
const add1 = { raise: 'untilNothingFits' } as const;
const noExhaustion = { raise: 'untilBudgetExceeded' } as const;
const thenGreedy = { then: 'greedyVotes' } as const;

const approvalParts = {
	greedy_votes: greedy,
	greedy_votes_no_skip: { ...greedy, whenTooDear: 'stop' },
	greedy_density: density,
	max_welfare_card: { method: 'optimum', value: 'votes' },
	max_welfare_cost: { method: 'optimum', value: 'votesTimesCost' },
	mes_cost: byCost,
	mes_cost_then_greedy_votes: { ...byCost, ...thenGreedy },
	mes_cost_add1: { ...byCost, ...add1 },
	mes_cost_add1u: { ...byCost, ...add1, ...thenGreedy },
	mes_cost_add1_noexh: { ...byCost, ...noExhaustion },
	mes_cost_add1u_noexh: { ...byCost, ...noExhaustion, ...thenGreedy },
	mes_card: byWeight,
	mes_card_then_greedy_votes: { ...byWeight, ...thenGreedy },
	mes_card_add1: { ...byWeight, ...add1 },
	mes_card_add1u: { ...byWeight, ...add1, ...thenGreedy },
	mes_card_add1_noexh: { ...byWeight, ...noExhaustion },
	mes_card_add1u_noexh: { ...byWeight, ...noExhaustion, ...thenGreedy },
	phragmen: { method: 'phragmen', then: 'nothing' },
	phragmen_then_greedy_votes: { method: 'phragmen', ...thenGreedy }
} as const satisfies Record<string, RuleParts>;

const ordinalParts = {
	greedy_borda: greedy,
	greedy_borda_density: density,
	mes_borda: byWeight,
	mes_borda_add1: { ...byWeight, ...add1 },
	mes_borda_add1u: { ...byWeight, ...add1, ...thenGreedy }
} as const satisfies Record<string, RuleParts>;

const pointsParts = {
	greedy_points: greedy,
	greedy_points_density: density,
	mes_points: byWeight,
	mes_points_add1: { ...byWeight, ...add1 },
	mes_points_add1u: { ...byWeight, ...add1, ...thenGreedy }
} as const satisfies Record<string, RuleParts>;

const ruleParts = { ...approvalParts, ...ordinalParts, ...pointsParts };

export type TallyRule = keyof typeof ruleParts;

/** Every rule that counts, in the order in which lists show them. */
export const tallyRules = [
	'greedy_votes',
	'greedy_votes_no_skip',
	'greedy_density',
	'max_welfare_card',
	'max_welfare_cost',
	'mes_cost',
	'mes_cost_then_greedy_votes',
	'mes_cost_add1',
	'mes_cost_add1u',
	'mes_cost_add1_noexh',
	'mes_cost_add1u_noexh',
	'mes_card',
	'mes_card_then_greedy_votes',
	'mes_card_add1',
	'mes_card_add1u',
	'mes_card_add1_noexh',
	'mes_card_add1u_noexh',
	'phragmen',
	'phragmen_then_greedy_votes',
	'greedy_borda',
	'greedy_borda_density',
	'mes_borda',
	'mes_borda_add1',
	'mes_borda_add1u',
	'greedy_points',
	'greedy_points_density',
	'mes_points',
	'mes_points_add1',
	'mes_points_add1u'
] as const satisfies readonly TallyRule[];

export function partsOf(rule: TallyRule): RuleParts {
	return ruleParts[rule];
}

/** Whether the rule can count ballots of this kind. */
export function countsKind(rule: TallyRule, kind: BallotKind): boolean {
	if (kind === 'approval') return rule in approvalParts;
	if (kind === 'ordinal') return rule in ordinalParts;
	return rule in pointsParts;
}

/** What residents can be given to fill in. */
export const ballotForms = [
	'support',
	'approval',
	'votes',
	'knapsack',
	'ranking',
	'points'
] as const;
export type BallotForm = (typeof ballotForms)[number];

const kindOfForm = {
	support: 'approval',
	approval: 'approval',
	knapsack: 'approval',
	votes: 'cumulative',
	ranking: 'ordinal',
	points: 'scoring'
} as const satisfies Record<BallotForm, BallotKind>;

export function ballotKindOf(form: BallotForm): BallotKind {
	return kindOfForm[form];
}

/** Rules for recounts of other places' elections; nobody is offered them for a vote of their own. */
const forRecounts: readonly TallyRule[] = [
	'mes_cost_then_greedy_votes',
	'mes_cost_add1_noexh',
	'mes_cost_add1u_noexh',
	'mes_card_then_greedy_votes',
	'mes_card_add1_noexh',
	'mes_card_add1u_noexh',
	'phragmen_then_greedy_votes'
];

/** The rules that a vote with this form of ballot may be counted by. */
export function rulesFor(form: BallotForm): readonly TallyRule[] {
	return tallyRules.filter(
		(rule) => countsKind(rule, kindOfForm[form]) && !forRecounts.includes(rule)
	);
}
