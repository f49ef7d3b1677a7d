import { byCodePoint } from '../tally/break-ties';
import type { TallyBallot, TallyElection } from '../tally/election';
import type { TallyRule } from '../tally/rule';
import { tieKeys, votesCostLot } from './pabulib-file';
import { writeAmount } from './read-amount';

export interface PabulibContent {
	readonly election: TallyElection;
	readonly names: ReadonlyMap<string, string>;
	readonly rule: TallyRule;
	/** The order of all projects by lot. */
	readonly lot: readonly string[];
	/** Further lines of META, such as `description`, `unit`, `date_begin`; in this order. */
	readonly about: readonly (readonly [string, string])[];
}

function cell(text: string): string {
	const oneLine = text.replaceAll(/\s+/g, ' ').trim();
	return /[";]/.test(oneLine) ? `"${oneLine.replaceAll('"', '""')}"` : oneLine;
}

const row = (cells: readonly string[]) => cells.map(cell).join(';');

/** The marks of a ballot as the format has them: by places, otherwise by projects. */
function written(election: TallyElection, ballot: TallyBallot): readonly string[] {
	const isRanking = election.kind === 'ordinal';
	const marks = [...ballot.marks].sort((a, b) =>
		isRanking ? a.weight - b.weight : byCodePoint(a.project, b.project)
	);
	const projects = marks.map(({ project }) => project).join(',');
	const hasPoints = election.kind === 'cumulative' || election.kind === 'scoring';
	return hasPoints ? [projects, marks.map(({ weight }) => weight).join(',')] : [projects];
}

function voteRows(election: TallyElection): string[] {
	const piles = election.ballots.map((ballot) => ({
		text: row(written(election, ballot)),
		times: ballot.times
	}));
	piles.sort((a, b) => byCodePoint(a.text, b.text));
	let voter = 0;
	return piles.flatMap(({ text, times }) =>
		Array.from({ length: times }, () => {
			voter += 1;
			return `${voter};${text}`;
		})
	);
}

function votesOf(election: TallyElection): ReadonlyMap<string, number> {
	const votes = new Map<string, number>();
	for (const { marks, times } of election.ballots)
		for (const { project, weight } of marks) {
			const worth = election.kind === 'ordinal' ? 1 : weight;
			votes.set(project, (votes.get(project) ?? 0) + worth * times);
		}
	return votes;
}

/**
 * An election as a Pabulib file. Voters are numbered in the order of what stands on their ballots, so that the
 * numbers say nothing; there are no columns about persons.
 */
export function writePabulib(content: PabulibContent): string {
	const { election, names, rule, lot, about } = content;
	const votes = votesOf(election);
	const voteLines = voteRows(election);
	const hasPoints = election.kind === 'cumulative' || election.kind === 'scoring';
	return [
		'META',
		'key;value',
		...about.map(row),
		row(['num_projects', String(election.projects.length)]),
		row(['num_votes', String(voteLines.length)]),
		row(['budget', writeAmount(election.budgetCents)]),
		row(['vote_type', election.kind]),
		row(['rule', rule]),
		row([tieKeys.rule, votesCostLot]),
		row([tieKeys.lot, lot.join(',')]),
		'PROJECTS',
		'project_id;cost;votes;name',
		...election.projects.map(({ id, costCents }) =>
			row([id, writeAmount(costCents), String(votes.get(id) ?? 0), names.get(id) ?? id])
		),
		'VOTES',
		hasPoints ? 'voter_id;vote;points' : 'voter_id;vote',
		...voteLines,
		''
	].join('\n');
}
