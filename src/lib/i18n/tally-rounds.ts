import type { ExactText, TallyOutcome, TallyStep } from '$lib/domain/participation/tally/outcome';
import { countsKind, partsOf, type TallyRule } from '$lib/domain/participation/tally/rule';
import { isolated } from '$lib/i18n/isolated';
import { formatCents } from '$lib/i18n/money';
import { formatList, formatNumber } from '$lib/i18n/number';
import { m } from '$lib/paraglide/messages';

/** A project of the count, by the id it has there. */
export interface CountedProject {
	readonly id: string;
	readonly title: string;
	readonly language: string;
	readonly costCents: number;
}

/** What a count is told with. */
export interface TallyTold {
	readonly outcome: TallyOutcome;
	readonly rule: TallyRule;
	readonly projects: readonly CountedProject[];
}

/** A project with the sentences about it. */
export interface ToldProject {
	readonly project: CountedProject;
	readonly sentences: readonly string[];
}

type Step<Kind extends TallyStep['kind']> = Extract<TallyStep, { readonly kind: Kind }>;
type WinningStep = Step<'chosen' | 'inBestSet' | 'bought' | 'carried'>;
type PassedStep = Step<'tooDear' | 'endedAt' | 'supportersLackMoney'>;

const isWinning = (step: TallyStep): step is WinningStep =>
	['chosen', 'inBestSet', 'bought', 'carried'].includes(step.kind);
const isPassed = (step: TallyStep): step is PassedStep =>
	['tooDear', 'endedAt', 'supportersLackMoney'].includes(step.kind);

/** An exact amount of cents, rounded to whole ones for reading; then it says that it is rounded. */
function exactAmount(cents: ExactText): string {
	const [above = '0', below = '1'] = cents.split('/');
	const [numerator, denominator] = [BigInt(above), BigInt(below)];
	const rounded = (2n * numerator + denominator) / (2n * denominator);
	const amount = formatCents(Number(rounded));
	return denominator === 1n ? amount : m.tally_about({ amount });
}

const tieWords = {
	votes: m.tally_tie_votes,
	lowerCost: m.tally_tie_cost,
	lot: m.tally_tie_lot
} as const;

function tieSentence({ outcome, projects }: TallyTold, step: WinningStep): readonly string[] {
	const tie = 'tie' in step ? step.tie : null;
	if (tie === null) return [];
	// Who costs more than is left could not have been chosen instead.
	const place = outcome.trace.indexOf(step);
	const before = new Set(
		outcome.trace.slice(0, place).flatMap((one) => (isWinning(one) ? one.project : []))
	);
	const others = projects.filter(
		({ id }) => id !== step.project && tie.between.includes(id) && !before.has(id)
	);
	if (others.length === 0) return [];
	return [tieWords[tie.by]({ others: formatList(others.map(({ title }) => isolated(title))) })];
}

function voteSentence({ outcome, rule }: TallyTold, { id, costCents }: CountedProject): string {
	const votes = formatNumber(outcome.votes.find(({ project }) => project === id)?.votes ?? 0);
	const cost = formatCents(costCents);
	return countsKind(rule, 'approval')
		? m.tally_step_votes({ votes, cost })
		: m.tally_step_points({ points: votes, cost });
}

function priceSentences({ rule }: TallyTold, step: WinningStep): readonly string[] {
	if (step.kind === 'carried')
		return [m.tally_step_burden({ burden: exactAmount(step.burdenCents) })];
	if (step.kind === 'chosen' && partsOf(rule).method !== 'greedy')
		return [m.tally_step_from_rest()];
	if (step.kind !== 'bought') return [];
	const most = exactAmount(step.mostPaidCents);
	const count = formatNumber(step.paidInFull);
	const price = countsKind(rule, 'approval')
		? m.tally_step_price({ price: most, count })
		: m.tally_step_point_price({ price: exactAmount(step.rho), most });
	if (step.gaveAllTheyHad === 0) return [price];
	return [price, m.tally_step_rest({ count: formatNumber(step.gaveAllTheyHad) })];
}

/** The winners in their order, each with how it won. */
export function toldWinners(told: TallyTold): readonly ToldProject[] {
	return told.outcome.trace.filter(isWinning).flatMap((step) => {
		const project = told.projects.find(({ id }) => id === step.project);
		if (project === undefined) return [];
		const sentences = [
			voteSentence(told, project),
			...priceSentences(told, step),
			...tieSentence(told, step),
			m.tally_step_left({ left: formatCents(step.leftCents) })
		];
		return { project, sentences };
	});
}

function passedSentence(step: PassedStep): string {
	const left = formatCents(step.leftCents);
	switch (step.kind) {
		case 'tooDear':
			return m.tally_rest_too_dear({ left });
		case 'endedAt':
			return m.tally_rest_ended({ left });
		case 'supportersLackMoney':
			return m.tally_rest_lacking({ held: exactAmount(step.supportersHoldCents) });
	}
}

function whyNot(told: TallyTold, project: CountedProject): readonly string[] {
	const { outcome, rule } = told;
	const votes = outcome.votes.find((one) => one.project === project.id)?.votes ?? 0;
	if (votes === 0)
		return countsKind(rule, 'approval') ? [m.tally_rest_nobody()] : [voteSentence(told, project)];
	const step = outcome.trace.filter(isPassed).findLast((one) => one.project === project.id);
	const isBestSet = partsOf(rule).method === 'optimum';
	const otherwise = isBestSet ? m.tally_rest_not_best : m.tally_rest_not_reached;
	return [voteSentence(told, project), step === undefined ? otherwise() : passedSentence(step)];
}

/** The projects that did not win, each with why; those with the most votes first. */
export function toldOthers(told: TallyTold): readonly ToldProject[] {
	const places = new Map(told.outcome.votes.map(({ project }, place) => [project, place]));
	const place = ({ id }: CountedProject) => places.get(id) ?? places.size;
	return told.projects
		.filter(({ id }) => !told.outcome.winners.includes(id))
		.sort((a, b) => place(a) - place(b))
		.map((project) => ({ project, sentences: whyNot(told, project) }));
}

const untilWords = {
	nothingFits: m.tally_until_nothing_fits,
	budgetExceeded: m.tally_until_budget_exceeded,
	allBought: m.tally_until_all_bought
} as const;

/** How the budget was shared out before the first round; empty where the rule shares nothing. */
export function toldShare({ outcome }: TallyTold, budgetCents: number): readonly string[] {
	const [first] = outcome.trace;
	if (first?.kind !== 'shared' || first.voters === 0) return [];
	const share = m.tally_share({
		budget: formatCents(budgetCents),
		voters: formatNumber(first.voters),
		share: exactAmount(first.shareCents)
	});
	if (first.raisedBy === 0 || first.raisedUntil === 'notRaised') return [share];
	const amount = formatCents(first.raisedBy * 100);
	return [share, m.tally_share_raised({ amount }), untilWords[first.raisedUntil]()];
}
