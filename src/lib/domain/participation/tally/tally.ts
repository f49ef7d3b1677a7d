import { ok, refuse, type Result } from '../../result';
import { votesThenCost, type Lot } from './break-ties';
import { checkElection } from './check-election';
import type { TallyElection } from './election';
import { takeGreedily } from './greedy';
import type { TallyOutcome, TallyRefusal, TallyStep } from './outcome';
import { rollUp, type Roll, type TieOrder } from './roll';
import { countsKind, partsOf, type RuleParts, type TallyRule } from './rule';

type Steps = Result<readonly TallyStep[], TallyRefusal>;

function count(roll: Roll, parts: RuleParts): Steps {
	switch (parts.method) {
		case 'greedy':
			return ok(takeGreedily(roll.projects, roll.budgetCents, parts));
		case 'optimum':
		case 'equalShares':
		case 'phragmen':
			return refuse('ruleCountsOtherBallots');
	}
}

const winning = ['chosen', 'inBestSet', 'bought', 'carried'];

function outcomeOf(roll: Roll, trace: readonly TallyStep[]): TallyOutcome {
	const won = trace.flatMap((step) =>
		step.kind !== 'shared' && winning.includes(step.kind) ? step : []
	);
	return {
		winners: won.map(({ project }) => project),
		costCents: won.reduce((sum, { costCents }) => sum + costCents, 0),
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
