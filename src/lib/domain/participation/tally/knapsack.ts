import { ok, refuse, type Result } from '../../result';
import type { TallyStep } from './outcome';
import type { RolledProject } from './roll';

/** A set of projects that may become the best one: none known is worth as much for less money. */
interface Bundle {
	readonly value: bigint;
	readonly costCents: number;
	readonly last: RolledProject | null;
	readonly rest: Bundle | null;
}

/** More than this and the memory would not hold them; hundreds of projects with usual costs stay far below. */
const mostBundles = 1_000_000;

/** Merges two lists that rise by cost and value, and leaves out what another beats; `taken` goes before its equal. */
function merge(taken: readonly Bundle[], passed: readonly Bundle[]): Bundle[] {
	const merged: Bundle[] = [];
	let [one, other] = [0, 0];
	let best = -1n;
	for (;;) {
		const [left, right] = [taken[one], passed[other]];
		const isLeft =
			left !== undefined &&
			(right === undefined ||
				left.costCents < right.costCents ||
				(left.costCents === right.costCents && left.value >= right.value));
		const next = isLeft ? left : right;
		if (next === undefined) return merged;
		if (isLeft) one += 1;
		else other += 1;
		if (next.value > best) merged.push(next);
		if (next.value > best) best = next.value;
	}
}

const valueOf = (project: RolledProject, value: 'votes' | 'votesTimesCost') =>
	BigInt(project.votes) * (value === 'votes' ? 1n : BigInt(project.costCents));

/**
 * The set of projects with the highest sum of votes (or of votes times cost) that the budget can pay: exactly, by
 * all sets that no other beats (Nemhauser and Ullmann 1969). Among sets that are level the one that costs least
 * goes first, then the one with the projects that come first in the order of ties.
 */
export function takeBestSet(
	projects: readonly RolledProject[],
	budgetCents: number,
	value: 'votes' | 'votesTimesCost'
): Result<readonly TallyStep[], 'tooManyProjects'> {
	const worth = projects.filter(({ votes, costCents }) => votes > 0 && costCents <= budgetCents);
	let bundles: Bundle[] = [{ value: 0n, costCents: 0, last: null, rest: null }];
	for (const project of worth.toReversed()) {
		const extra = valueOf(project, value);
		const taken = bundles
			.filter(({ costCents }) => costCents + project.costCents <= budgetCents)
			.map((rest) => ({
				value: rest.value + extra,
				costCents: rest.costCents + project.costCents,
				last: project,
				rest
			}));
		bundles = merge(taken, bundles);
		if (bundles.length > mostBundles) return refuse('tooManyProjects');
	}
	const steps: TallyStep[] = [];
	let leftCents = budgetCents;
	for (let at = bundles.at(-1) ?? null; at !== null; at = at.rest) {
		if (at.last === null) continue;
		const { id, costCents } = at.last;
		leftCents -= costCents;
		steps.push({ kind: 'inBestSet', project: id, costCents, leftCents });
	}
	return ok(steps);
}
