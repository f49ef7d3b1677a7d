import { buyWithShares, type Share, type SharesRun, type Utility } from './equal-shares';
import type { Roll } from './roll';

export interface RaiseSettings {
	readonly utility: Utility;
	readonly raise: 'never' | 'untilNothingFits' | 'untilBudgetExceeded';
}

export interface RaisedRun {
	readonly run: SharesRun;
	readonly share: Share;
	readonly raisedBy: number;
	readonly raisedUntil: 'notRaised' | 'nothingFits' | 'budgetExceeded' | 'allBought';
}

/** One unit of currency. */
const unitCents = 100n;

function shareOf(roll: Roll, raisedBy: number): Share {
	const voters = BigInt(roll.voters);
	return {
		numerator: BigInt(roll.budgetCents) + BigInt(raisedBy) * unitCents * voters,
		denominator: voters
	};
}

const noRun: SharesRun = {
	free: [],
	purchases: [],
	costCents: 0,
	lacking: () => [],
	denominator: 1n
};

/** Why the share need not be raised after this run; null: it does. */
function settled(roll: Roll, run: SharesRun, { utility, raise }: RaiseSettings) {
	if (raise === 'never') return 'notRaised';
	const bought = new Set([...run.free, ...run.purchases.map(({ project }) => project)]);
	const waiting = roll.projects.filter((project) => project.votes > 0 && !bought.has(project));
	const leftCents = roll.budgetCents - run.costCents;
	if (raise === 'untilNothingFits' && waiting.every(({ costCents }) => costCents > leftCents))
		return 'nothingFits';
	const isForSale = (costCents: number) => utility !== 'cost' || costCents > 0;
	return waiting.some(({ costCents }) => isForSale(costCents)) ? null : 'allBought';
}

/**
 * Equal shares, begun with the budget divided by the voters. As the rule says, the share is raised by one unit of
 * currency for everybody and all is counted anew, until nothing that somebody supports would fit any more, or until
 * the projects would cost more than the budget: then the count before stands. Ends where everything for sale is bought.
 */
export function buyWithRaisedShares(roll: Roll, settings: RaiseSettings): RaisedRun {
	const nobody = { numerator: 0n, denominator: 1n };
	if (roll.voters === 0)
		return { run: noRun, share: nobody, raisedBy: 0, raisedUntil: 'notRaised' };
	const limits = { utility: settings.utility, limitCents: roll.budgetCents };
	let before: RaisedRun | null = null;
	for (let raisedBy = 0; ; raisedBy++) {
		const share = shareOf(roll, raisedBy);
		const run = buyWithShares(roll, share, limits);
		if (run === null)
			return before ?? { run: noRun, share, raisedBy, raisedUntil: 'budgetExceeded' };
		const raisedUntil = settled(roll, run, settings);
		if (raisedUntil !== null) return { run, share, raisedBy, raisedUntil };
		before = { run, share, raisedBy, raisedUntil: 'budgetExceeded' };
	}
}
