import type { TallyOutcome, TallyStep } from './outcome';
import { partsOf, type TallyRule } from './rule';
import { exactText } from './whole-numbers';

/** Cents as an exact amount of the currency: `6667/100`. */
function amount(cents: string | number): string {
	const [above = '', below = '1'] = String(cents).split('/');
	return exactText(BigInt(above), BigInt(below) * 100n);
}

function roundOf(step: TallyStep, isByCost: boolean) {
	switch (step.kind) {
		case 'bought':
			return {
				project: step.project,
				rho: isByCost ? step.rho : amount(step.rho),
				max_payment: amount(step.mostPaidCents),
				tied: step.tie?.between.length ?? 1,
				paid_in_full: step.paidInFull,
				gave_all_they_had: step.gaveAllTheyHad
			};
		case 'chosen':
			return { project: step.project, tied: step.tie?.between.length ?? 1 };
		case 'carried':
			return {
				project: step.project,
				burden: amount(step.burdenCents),
				tied: step.tie?.between.length ?? 1
			};
		case 'inBestSet':
			return { project: step.project };
		case 'tooDear':
		case 'endedAt':
		case 'supportersLackMoney':
		case 'shared':
			return null;
	}
}

function notTakenBy(step: TallyStep) {
	switch (step.kind) {
		case 'tooDear':
		case 'endedAt':
			return { project: step.project, why: step.kind, left: amount(step.leftCents) };
		case 'supportersLackMoney':
			return {
				project: step.project,
				why: step.kind,
				supporters_hold: amount(step.supportersHoldCents)
			};
		case 'bought':
		case 'chosen':
		case 'carried':
		case 'inBestSet':
		case 'shared':
			return null;
	}
}

/**
 * An outcome as the command prints it: amounts in units of the currency as exact fractions. What costs nothing is
 * paid by nobody, so equal shares have no round for it.
 */
export function printOutcome(outcome: TallyOutcome, rule: TallyRule, budgetCents: number) {
	const parts = partsOf(rule);
	const isShares = parts.method === 'equalShares';
	const isByCost = isShares && parts.utility === 'cost';
	const [first] = outcome.trace;
	const rounds = outcome.trace.filter(
		(step) => !(isShares && step.kind === 'chosen' && step.costCents === 0)
	);
	return {
		rule,
		winners: outcome.winners,
		cost: amount(outcome.costCents),
		left_over: amount(budgetCents - outcome.costCents),
		...(first?.kind === 'shared' && {
			share: amount(first.shareCents),
			raised_by: first.raisedBy,
			raised_until: first.raisedUntil
		}),
		trace: rounds.flatMap((step) => roundOf(step, isByCost) ?? []),
		not_taken: outcome.trace.flatMap((step) => notTakenBy(step) ?? []),
		votes: Object.fromEntries(outcome.votes.map(({ project, votes }) => [project, votes]))
	};
}
