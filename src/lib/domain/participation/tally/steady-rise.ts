import type { Share, SharesRun, Utility } from './equal-shares';
import type { Roll, RolledProject } from './roll';
import { quotient } from './whole-numbers';

/** Far above the rounding of all that is added up here, far below one unit of currency. */
const slack = 1e-8;

/** What each kind of voter has, and how much that rises with each cent more for everybody. */
interface Means {
	readonly left: Float64Array;
	readonly rise: Float64Array;
}

/** The price of one unit, and by how much it falls at most with each cent more for everybody. */
interface Quote {
	readonly price: number;
	readonly fall: number;
	readonly held: number;
	readonly heldRise: number;
}

interface Quoted extends Quote {
	readonly project: RolledProject;
}

const unitsOf = (roll: Roll, { weights }: RolledProject, at: number) =>
	roll.isWeighted ? (weights[at] ?? 0) : 1;

function quote(roll: Roll, { left, rise }: Means, project: RolledProject): Quoted {
	let [price, held, heldRise] = [0, 0, 0];
	for (;;) {
		let [owed, units, poorRise, all, allRise] = [project.costCents, 0, 0, 0, 0];
		for (let at = 0; at < project.kinds.length; at++) {
			const kind = project.kinds[at] ?? 0;
			const money = left[kind] ?? 0;
			const often = roll.times[kind] ?? 0;
			const weight = unitsOf(roll, project, at);
			all += often * money;
			allRise += often * (rise[kind] ?? 0);
			if (money < price * weight) {
				owed -= often * money;
				poorRise += often * (rise[kind] ?? 0);
			} else units += often * weight;
		}
		[held, heldRise] = [all, allRise];
		const next = units === 0 ? price : owed / units;
		if (next <= price)
			return { project, price, fall: units === 0 ? Infinity : poorRise / units, held, heldRise };
		price = next;
	}
}

/** Until one of the poorer supporters of the winner can pay in full. */
function untilPoorCanPay(roll: Roll, means: Means, { project, price, fall }: Quoted): number {
	let limit = Infinity;
	for (const [at, kind] of project.kinds.entries()) {
		const weight = unitsOf(roll, project, at);
		const lacking = price * weight - (means.left[kind] ?? 0);
		const rise = (means.rise[kind] ?? 0) + fall * weight;
		if (lacking > 0 && rise > 0) limit = Math.min(limit, (lacking - price * weight * slack) / rise);
	}
	return limit;
}

/** Until another project that can be bought may be cheaper than the winner, per unit of utility. */
function untilOvertaken(winner: Quoted, other: Quoted, utility: Utility): number {
	if (other.fall === 0) return Infinity;
	const per = utility === 'cost' ? winner.project.costCents : 1;
	const otherPer = utility === 'cost' ? other.project.costCents : 1;
	const [fall, otherFall] = [winner.fall / per, other.fall / otherPer];
	const closing = otherFall - fall + slack * (fall + otherFall);
	if (closing <= 0) return Infinity;
	const [price, otherPrice] = [winner.price / per, other.price / otherPer];
	return (otherPrice - price - slack * otherPrice) / closing;
}

function pay(roll: Roll, means: Means, { project, price, fall }: Quoted): void {
	const { left, rise } = means;
	for (const [at, kind] of project.kinds.entries()) {
		const weight = unitsOf(roll, project, at);
		const isPoor = (left[kind] ?? 0) < price * weight;
		left[kind] = isPoor ? 0 : Math.max(0, (left[kind] ?? 0) - price * weight);
		rise[kind] = isPoor ? 0 : (rise[kind] ?? 0) + fall * weight;
	}
}

/**
 * By how many cents everybody's share can rise at least before a run of equal shares could come out otherwise. While
 * nobody changes sides between paying in full and giving all, all money and the winner's price move in straight
 * lines; the price of any other project falls by no more than its slope now, since those that give all only get
 * fewer. So each decision of the run holds up to a bound, and the least of them is the answer. Reckoned in floats with
 * slack: too small an answer costs time only, and what the run after it finds is found exactly.
 */
export function steadyRise(
	roll: Roll,
	share: Share,
	{ run, utility }: { readonly run: SharesRun; readonly utility: Utility }
): number {
	const means = {
		left: new Float64Array(roll.times.length).fill(quotient(share.numerator, share.denominator)),
		rise: new Float64Array(roll.times.length).fill(1)
	};
	let waiting = roll.projects.filter(({ votes, costCents }) => votes > 0 && costCents > 0);
	let limit = Infinity;
	for (const project of [...run.purchases.map((purchase) => purchase.project), null]) {
		const winner = project && quote(roll, means, project);
		waiting = waiting.filter((one) => one !== project);
		for (const other of waiting.map((one) => quote(roll, means, one))) {
			const { costCents } = other.project;
			const lacking = costCents - other.held;
			const until =
				winner === null || lacking > slack * costCents
					? (lacking - slack * costCents) / other.heldRise
					: untilOvertaken(winner, other, utility);
			limit = Math.min(limit, until);
		}
		if (winner === null) continue;
		limit = Math.min(limit, untilPoorCanPay(roll, means, winner));
		pay(roll, means, winner);
	}
	return Number.isNaN(limit) ? 0 : Math.max(0, limit);
}
