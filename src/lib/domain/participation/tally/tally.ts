import { ok, refuse, type Result } from '../../result';
import { votesThenCost, type Lot } from './break-ties';
import { checkElection } from './check-election';
import type { TallyElection } from './election';
import { takeGreedily } from './greedy';
import { takeBestSet } from './knapsack';
import type { TallyOutcome, TallyRefusal, TallyStep } from './outcome';
import { takeByBurden } from './phragmen';
import { buyWithRaisedShares } from './raise-shares';
import { rollUp, type Roll, type TieOrder } from './roll';
import { countsKind, partsOf, type RuleParts, type TallyRule } from './rule';
import { traceShares } from './trace-shares';

type Steps = Result<readonly TallyStep[], TallyRefusal>;

function winnersOf(trace: readonly TallyStep[]) {
	return trace.flatMap((step) => {
		switch (step.kind) {
			case 'chosen':
			case 'inBestSet':
			case 'bought':
			case 'carried':
				return step;
			case 'tooDear':
			case 'endedAt':
			case 'supportersLackMoney':
			case 'shared':
				return [];
		}
	});
}

const costOf = (trace: readonly TallyStep[]) =>
	winnersOf(trace).reduce((sum, { costCents }) => sum + costCents, 0);

/** The steps of a method, and those of counting by votes what it left over. */
function complete(roll: Roll, steps: readonly TallyStep[], then: 'nothing' | 'greedyVotes') {
	if (then === 'nothing') return steps;
	const won = new Set(winnersOf(steps).map(({ project }) => project));
	const waiting = roll.projects.filter(({ id }) => !won.has(id));
	const leftCents = roll.budgetCents - costOf(steps);
	const rest = takeGreedily(waiting, leftCents, { by: 'votes', whenTooDear: 'skip' });
	return [...steps, ...rest];
}

function count(roll: Roll, parts: RuleParts): Steps {
	switch (parts.method) {
		case 'greedy':
			return ok(takeGreedily(roll.projects, roll.budgetCents, parts));
		case 'optimum':
			return takeBestSet(roll.projects, roll.budgetCents, parts.value);
		case 'equalShares': {
			const raised = buyWithRaisedShares(roll, parts);
			return ok(complete(roll, traceShares(roll, raised, parts.utility), parts.then));
		}
		case 'phragmen':
			return ok(complete(roll, takeByBurden(roll), parts.then));
	}
}

function outcomeOf(roll: Roll, trace: readonly TallyStep[]): TallyOutcome {
	return {
		winners: winnersOf(trace).map(({ project }) => project),
		costCents: costOf(trace),
		trace,
		votes: roll.projects.map(({ id, votes }) => ({ project: id, votes }))
	};
}

/** Counts with another order of ties than the house's, for instance to recount a file from elsewhere. */
export function tallyInOrder(
	election: TallyElection,
	rule: TallyRule,
	order: TieOrder
): Result<TallyOutcome, TallyRefusal> {
	if (!countsKind(rule, election.kind)) return refuse('ruleCountsOtherBallots');
	const checked = checkElection(election);
	if (!checked.ok) return checked;
	const roll = rollUp(election, order);
	const steps = count(roll, partsOf(rule));
	return steps.ok ? ok(outcomeOf(roll, steps.value)) : steps;
}

/**
 * Counts an election by a rule, exactly. Where projects are level, more votes go first, then the lower cost, then
 * the lot, which is drawn once over all projects.
 */
export function tally(
	election: TallyElection,
	rule: TallyRule,
	lot: Lot
): Result<TallyOutcome, TallyRefusal> {
	return tallyInOrder(election, rule, votesThenCost(lot));
}
