import { ok, refuse, type Refusal, type Result } from '../result';
import type { Mark } from './marks';
import type { Manifest } from './schema/manifest';
import type { BallotForm } from './tally/rule';

/**
 * Why a ballot can't be taken as it was marked. Details: `project` is the number on the ballot, `most` and `least` are
 * what the manifest allows, `given` is what was marked; of `overBudget` all are cents.
 */
export type MarksRefusal =
	| 'unknownProject'
	| 'projectTwice'
	| 'weightNotWhole'
	| 'weightTooHigh'
	| 'rankTwice'
	| 'rankGap'
	| 'tooFew'
	| 'tooMany'
	| 'overBudget';

/** As much of the manifest as a ballot is checked against. */
export type BallotManifest = Pick<Manifest, 'projects' | 'ballot' | 'budgetCents'>;

type Check = (manifest: BallotManifest, marks: readonly Mark[]) => Refusal<MarksRefusal> | null;

/** The marks in the order of the projects' numbers, or the first rule of the manifest that they break. */
export function checkMarks(
	manifest: BallotManifest,
	marks: readonly Mark[]
): Result<readonly Mark[], MarksRefusal> {
	for (const check of [projectsKnown, weightsAllowed, ...checksOf[manifest.ballot.form]]) {
		const broken = check(manifest, marks);
		if (broken) return broken;
	}
	return ok(marks.toSorted((one, other) => one.project - other.project));
}

const projectsKnown: Check = ({ projects }, marks) => {
	const known = new Set(projects.map(({ number }) => number));
	const seen = new Set<number>();
	for (const { project } of marks) {
		if (!known.has(project)) return refuse('unknownProject', { project });
		if (seen.has(project)) return refuse('projectTwice', { project });
		seen.add(project);
	}
	return null;
};

/** What one project can be given: a tick, a place up to the last one, or votes and points up to the manifest's limit. */
function mostOf({ ballot: { form, maximum, perProject } }: BallotManifest): number {
	if (form === 'ranking') return maximum;
	return form === 'votes' || form === 'points' ? perProject : 1;
}

const weightsAllowed: Check = (manifest, marks) => {
	const most = mostOf(manifest);
	for (const { project, weight } of marks) {
		if (!Number.isSafeInteger(weight) || weight < 1) return refuse('weightNotWhole', { project });
		if (weight > most) return refuse('weightTooHigh', { project, most, given: weight });
	}
	return null;
};

const withinNumber =
	(given: (marks: readonly Mark[]) => number): Check =>
	({ ballot: { minimum, maximum } }, marks) => {
		const number = given(marks);
		if (number > maximum) return refuse('tooMany', { most: maximum, given: number });
		return number < minimum ? refuse('tooFew', { least: minimum, given: number }) : null;
	};

const projectCount = withinNumber((marks) => marks.length);
const voteCount = withinNumber((marks) => marks.reduce((sum, { weight }) => sum + weight, 0));

const withinBudget: Check = ({ projects, budgetCents }, marks) => {
	const costs = new Map(projects.map(({ number, costCents }) => [number, costCents]));
	const given = marks.reduce((sum, { project }) => sum + (costs.get(project) ?? 0), 0);
	return given > budgetCents
		? refuse('overBudget', { most: budgetCents, given, over: given - budgetCents })
		: null;
};

/** Every place from the first one on is given once. */
const ranksInOrder: Check = (_, marks) => {
	const places = marks.map(({ weight }) => weight).sort((one, other) => one - other);
	const twice = places.find((place, at) => place === places[at - 1]);
	if (twice !== undefined) return refuse('rankTwice', { place: twice });
	const gap = places.findIndex((place, at) => place !== at + 1);
	return gap === -1 ? null : refuse('rankGap', { place: gap + 1 });
};

const atLeast: Check = ({ ballot: { minimum } }, { length: given }) =>
	given < minimum ? refuse('tooFew', { least: minimum, given }) : null;

/** Support has no bounds, and a shopping list only the budget as its upper one. */
const checksOf: Readonly<Record<BallotForm, readonly Check[]>> = {
	support: [],
	approval: [projectCount],
	votes: [voteCount],
	knapsack: [withinBudget, atLeast],
	ranking: [ranksInOrder, projectCount],
	points: [projectCount]
};
