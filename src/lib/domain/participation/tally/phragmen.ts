import { tieBetween } from './break-ties';
import type { TallyStep } from './outcome';
import type { Roll, RolledProject } from './roll';
import { exactText, gcd } from './whole-numbers';

/** Burdens of voters: each is none or that of the round in which they last got a project, over one denominator. */
interface Burdens {
	/** By kind of voter: the round that it was last burdened in; -1: not yet. */
	readonly lastRound: Int32Array;
	readonly byRound: bigint[];
	denominator: bigint;
}

interface Contender {
	readonly project: RolledProject;
	/** The burden of each supporter if it were taken now, over denominator x votes. */
	readonly burden: bigint;
}

function burdenWith(roll: Roll, burdens: Burdens, project: RolledProject): bigint {
	const counts = burdens.byRound.map(() => 0);
	for (const kind of project.kinds) {
		const round = burdens.lastRound[kind] ?? -1;
		if (round >= 0) counts[round] = (counts[round] ?? 0) + (roll.times[kind] ?? 0);
	}
	let burden = BigInt(project.costCents) * burdens.denominator;
	for (const [round, count] of counts.entries())
		if (count > 0) burden += BigInt(count) * (burdens.byRound[round] ?? 0n);
	return burden;
}

/** Those with the least burden, in the order of ties. */
function lightest(contenders: readonly Contender[]): readonly Contender[] {
	let best: Contender[] = [];
	for (const contender of contenders) {
		const [leader] = best;
		const difference =
			leader === undefined
				? -1n
				: contender.burden * BigInt(leader.project.votes) -
					leader.burden * BigInt(contender.project.votes);
		if (difference < 0n) best = [contender];
		else if (difference === 0n) best.push(contender);
	}
	return best;
}

function lay(burdens: Burdens, { project, burden }: Contender): void {
	const divisor = gcd(burden === 0n ? 1n : burden, BigInt(project.votes));
	const factor = BigInt(project.votes) / divisor;
	burdens.denominator *= factor;
	for (const [round, value] of burdens.byRound.entries()) burdens.byRound[round] = value * factor;
	burdens.byRound.push(burden / divisor);
	for (const kind of project.kinds) burdens.lastRound[kind] = burdens.byRound.length - 1;
}

/**
 * Sequential Phragmén: the cost of each project is laid on its supporters, evenly with what they already carry; the
 * next project is the one that leaves its supporters the least burden. Ends as soon as one that is level for being
 * next costs more than is left.
 */
export function takeByBurden(roll: Roll): readonly TallyStep[] {
	const burdens: Burdens = {
		lastRound: new Int32Array(roll.times.length).fill(-1),
		byRound: [],
		denominator: 1n
	};
	const steps: TallyStep[] = [];
	let leftCents = roll.budgetCents;
	let waiting = roll.projects.filter(({ votes }) => votes > 0);
	for (;;) {
		const level = lightest(
			waiting.map((project) => ({ project, burden: burdenWith(roll, burdens, project) }))
		);
		const [next] = level;
		if (next === undefined) return steps;
		const tooDear = level.find(({ project }) => project.costCents > leftCents);
		if (tooDear !== undefined) {
			const { id, costCents } = tooDear.project;
			return [...steps, { kind: 'endedAt', project: id, costCents, leftCents }];
		}
		const { project, burden } = next;
		leftCents -= project.costCents;
		steps.push({
			kind: 'carried',
			project: project.id,
			costCents: project.costCents,
			leftCents,
			tie: tieBetween(level.map((one) => one.project)),
			burdenCents: exactText(burden, burdens.denominator * BigInt(project.votes))
		});
		lay(burdens, next);
		waiting = waiting.filter((one) => one !== project);
	}
}
