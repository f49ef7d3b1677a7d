import { tieBetween } from './break-ties';
import type { Purchase, Utility } from './equal-shares';
import type { TallyStep } from './outcome';
import type { RaisedRun } from './raise-shares';
import type { Roll } from './roll';
import { exactText } from './whole-numbers';

function boughtStep(purchase: Purchase, leftCents: number, utility: Utility): TallyStep {
	const { project, level, price, denominator, mostPaid } = purchase;
	const below = denominator * price.parts;
	const per = utility === 'cost' ? BigInt(project.costCents) : 1n;
	return {
		kind: 'bought',
		project: project.id,
		costCents: project.costCents,
		leftCents,
		tie: tieBetween(level),
		rho: exactText(price.numerator, below * per),
		mostPaidCents: exactText(mostPaid, below),
		paidInFull: price.paidInFull,
		gaveAllTheyHad: price.gaveAllTheyHad,
		gaveCents: exactText(price.gave, denominator)
	};
}

/** What happened with the shares, line by line: the share, what was bought, and what supporters lacked money for. */
export function traceShares(
	roll: Roll,
	{ run, share, raisedBy, raisedUntil }: RaisedRun,
	utility: Utility
): readonly TallyStep[] {
	const { voters, budgetCents } = roll;
	const shareCents = exactText(share.numerator, share.denominator);
	const steps: TallyStep[] = [{ kind: 'shared', voters, shareCents, raisedBy, raisedUntil }];
	let leftCents = budgetCents;
	for (const { id } of run.free)
		steps.push({ kind: 'chosen', project: id, costCents: 0, leftCents, tie: null });
	for (const purchase of run.purchases) {
		leftCents -= purchase.project.costCents;
		steps.push(boughtStep(purchase, leftCents, utility));
	}
	for (const { project, held } of run.lacking())
		steps.push({
			kind: 'supportersLackMoney',
			project: project.id,
			costCents: project.costCents,
			leftCents,
			supportersHoldCents: exactText(held, run.denominator)
		});
	return steps;
}
