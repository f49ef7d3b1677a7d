/** How ballots become funded projects. The names are those of the Pabulib tools, so that results can be compared. */
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
	'mes_card',
	'mes_card_then_greedy_votes',
	'mes_card_add1',
	'mes_card_add1u',
	'phragmen',
	'phragmen_then_greedy_votes',
	'greedy_borda_density',
	'mes_borda',
	'mes_borda_add1',
	'greedy_points_density',
	'mes_points',
	'mes_points_add1'
] as const;
export type TallyRule = (typeof tallyRules)[number];
