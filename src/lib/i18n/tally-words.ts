import type { TallyRule } from '$lib/domain/participation/tally/rule';
import { m } from '$lib/paraglide/messages';

type Words = () => string;

const name =
	(...parts: readonly Words[]): Words =>
	() =>
		parts.map((part) => part()).join(', ');

/** Sentences in a row; in Plain German each stands in a line of its own. */
const text =
	(...parts: readonly Words[]): Words =>
	() => {
		const sentences = parts.map((part) => part());
		return sentences.join(sentences.some((one) => one.includes('\n')) ? '\n' : ' ');
	};

const raise = m.tally_rule_then_raise;
const rest = m.tally_rule_then_votes;
const byCost = m.tally_rule_shares_cost;
const byCard = m.tally_rule_shares_card;
const byPoints = m.tally_rule_shares_points;

/** What a counting rule is called. */
export const ruleWords = {
	greedy_votes: m.tally_rule_votes,
	greedy_votes_no_skip: m.tally_rule_votes_stop,
	greedy_density: m.tally_rule_density,
	max_welfare_card: m.tally_rule_best_votes,
	max_welfare_cost: m.tally_rule_best_cost,
	mes_cost: byCost,
	mes_cost_then_greedy_votes: name(byCost, rest),
	mes_cost_add1: name(byCost, raise),
	mes_cost_add1u: name(byCost, raise, rest),
	mes_cost_add1_noexh: name(byCost, raise),
	mes_cost_add1u_noexh: name(byCost, raise, rest),
	mes_card: byCard,
	mes_card_then_greedy_votes: name(byCard, rest),
	mes_card_add1: name(byCard, raise),
	mes_card_add1u: name(byCard, raise, rest),
	mes_card_add1_noexh: name(byCard, raise),
	mes_card_add1u_noexh: name(byCard, raise, rest),
	phragmen: m.tally_rule_phragmen,
	phragmen_then_greedy_votes: name(m.tally_rule_phragmen, rest),
	greedy_borda: m.tally_rule_points,
	greedy_borda_density: m.tally_rule_points_density,
	mes_borda: byPoints,
	mes_borda_add1: name(byPoints, raise),
	mes_borda_add1u: name(byPoints, raise, rest),
	greedy_points: m.tally_rule_points,
	greedy_points_density: m.tally_rule_points_density,
	mes_points: byPoints,
	mes_points_add1: name(byPoints, raise),
	mes_points_add1u: name(byPoints, raise, rest)
} as const satisfies Record<TallyRule, Words>;

const raiseText = m.tally_rule_then_raise_text;
const restText = m.tally_rule_then_votes_text;
const places = m.tally_rule_places_text;
const costText = text(m.tally_rule_shares_text, m.tally_rule_shares_cost_text);
const cardText = text(m.tally_rule_shares_text, m.tally_rule_shares_card_text);
const pointsText = text(m.tally_rule_shares_text, m.tally_rule_shares_points_text);

/** What a counting rule does, in a few sentences. */
export const ruleSentence = {
	greedy_votes: m.tally_rule_votes_text,
	greedy_votes_no_skip: m.tally_rule_votes_stop_text,
	greedy_density: m.tally_rule_density_text,
	max_welfare_card: m.tally_rule_best_votes_text,
	max_welfare_cost: m.tally_rule_best_cost_text,
	mes_cost: costText,
	mes_cost_then_greedy_votes: text(costText, restText),
	mes_cost_add1: text(costText, raiseText),
	mes_cost_add1u: text(costText, raiseText, restText),
	mes_cost_add1_noexh: text(costText, raiseText),
	mes_cost_add1u_noexh: text(costText, raiseText, restText),
	mes_card: cardText,
	mes_card_then_greedy_votes: text(cardText, restText),
	mes_card_add1: text(cardText, raiseText),
	mes_card_add1u: text(cardText, raiseText, restText),
	mes_card_add1_noexh: text(cardText, raiseText),
	mes_card_add1u_noexh: text(cardText, raiseText, restText),
	phragmen: m.tally_rule_phragmen_text,
	phragmen_then_greedy_votes: text(m.tally_rule_phragmen_text, restText),
	greedy_borda: text(places, m.tally_rule_points_text),
	greedy_borda_density: text(places, m.tally_rule_points_density_text),
	mes_borda: text(places, pointsText),
	mes_borda_add1: text(places, pointsText, raiseText),
	mes_borda_add1u: text(places, pointsText, raiseText, restText),
	greedy_points: m.tally_rule_points_text,
	greedy_points_density: m.tally_rule_points_density_text,
	mes_points: pointsText,
	mes_points_add1: text(pointsText, raiseText),
	mes_points_add1u: text(pointsText, raiseText, restText)
} as const satisfies Record<TallyRule, Words>;
