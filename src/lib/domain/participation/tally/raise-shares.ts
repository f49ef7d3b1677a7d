import { buyWithShares, type Share, type SharesRun, type Utility } from './equal-shares';
import type { Roll } from './roll';
import { steadyRise } from './steady-rise';

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

/** So many runs are made one by one; only a long way up is worth looking ahead. */
const runsOneByOne = 16;
const mostUnits = 2 ** 40;

/** How many raises change nothing for certain, and may be left out. */
function idleRaises(roll: Roll, made: RaisedRun, { utility, lookAhead }: Looking): number {
	const cents = lookAhead(roll, made.share, { run: made.run, utility });
	return Math.min(mostUnits, Math.max(0, Math.floor(cents / Number(unitCents))));
}

interface Looking {
	readonly utility: Utility;
	readonly lookAhead: typeof steadyRise;
}

/**
 * Equal shares, begun with the budget divided by the voters. As the rule says, the share is raised by one unit of
 * currency for everybody and all is counted anew, until nothing that somebody supports would fit any more, or until
 * the projects would cost more than the budget: then the count before stands. Ends where everything for sale is bought.
 * Raises that change nothing for certain are left out.
 */
export function buyWithRaisedShares(
	roll: Roll,
	settings: RaiseSettings,
	lookAhead: typeof steadyRise = steadyRise
): RaisedRun {
	const { utility } = settings;
	const nobody = { numerator: 0n, denominator: 1n };
	if (roll.voters === 0)
		return { run: noRun, share: nobody, raisedBy: 0, raisedUntil: 'notRaised' };
	const runAt = (raisedBy: number): RaisedRun | null => {
		const share = shareOf(roll, raisedBy);
		const run = buyWithShares(roll, share, { utility, limitCents: roll.budgetCents });
		return run && { run, share, raisedBy, raisedUntil: 'budgetExceeded' };
	};
	let before: RaisedRun | null = null;
	let [raisedBy, wait, nextLook] = [0, runsOneByOne, runsOneByOne];
	for (let runs = 1; ; runs++) {
		const made = runAt(raisedBy);
		if (made === null) {
			const last = before?.raisedBy === raisedBy - 1 ? before : runAt(raisedBy - 1);
			return last ?? { run: noRun, share: nobody, raisedBy: 0, raisedUntil: 'budgetExceeded' };
		}
		const raisedUntil = settled(roll, made.run, settings);
		if (raisedUntil !== null) return { ...made, raisedUntil };
		before = made;
		raisedBy += 1;
		if (runs < nextLook) continue;
		const idle = idleRaises(roll, made, { utility, lookAhead });
		raisedBy += idle;
		wait = idle > 4 ? 1 : wait * 2;
		nextLook = runs + wait;
	}
}
