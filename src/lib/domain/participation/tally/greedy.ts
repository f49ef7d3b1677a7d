import { tieBetween } from './break-ties';
import type { TallyStep } from './outcome';
import type { RolledProject } from './roll';

export interface GreedyRule {
	readonly by: 'votes' | 'votesPerCent';
	readonly whenTooDear: 'skip' | 'stop';
}

/** Negative: `a` goes first; 0: level. A project at no cost has the most votes per cent. */
function compare(a: RolledProject, b: RolledProject, by: GreedyRule['by']): number {
	if (by === 'votes') return b.votes - a.votes;
	const left = BigInt(a.votes) * BigInt(b.costCents);
	const right = BigInt(b.votes) * BigInt(a.costCents);
	if (left === right) return 0;
	return left > right ? -1 : 1;
}

/**
 * Takes projects (given in the order of ties) by votes or by votes per cent as long as the money reaches. One that
 * is dearer than what is left is passed over, or ends the count. Projects without support are left out.
 */
export function takeGreedily(
	projects: readonly RolledProject[],
	budgetCents: number,
	rule: GreedyRule
): readonly TallyStep[] {
	const line = projects.filter(({ votes }) => votes > 0);
	line.sort((a, b) => compare(a, b, rule.by));
	const steps: TallyStep[] = [];
	let leftCents = budgetCents;
	for (const [at, project] of line.entries()) {
		const { id, costCents } = project;
		if (costCents <= leftCents) {
			leftCents -= costCents;
			const level = line.slice(at).filter((other) => compare(project, other, rule.by) === 0);
			steps.push({ kind: 'chosen', project: id, costCents, leftCents, tie: tieBetween(level) });
			continue;
		}
		const ends = rule.whenTooDear === 'stop';
		steps.push({ kind: ends ? 'endedAt' : 'tooDear', project: id, costCents, leftCents });
		if (ends) break;
	}
	return steps;
}
