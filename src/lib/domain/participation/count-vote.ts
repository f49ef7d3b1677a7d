import { drawLot } from '../council/draw-lot';
import { refuse, type Result } from '../result';
import { readMarks } from './marks';
import type { EqualBallots } from './merge-ballots';
import type { Manifest } from './schema/manifest';
import { ballotKindOf } from './tally/rule';
import type { TallyElection } from './tally/election';
import type { TallyOutcome, TallyRefusal } from './tally/outcome';
import { tally } from './tally/tally';

export type CountVoteRefusal = TallyRefusal | 'ballotUnreadable';

/** A vote as the tally takes it: projects by the number on the ballot. Null where a kept ballot cannot be read. */
export function electionOf(
	manifest: Manifest,
	ballots: readonly EqualBallots[]
): TallyElection | null {
	const read = ballots.map(({ marks, times }) => ({ marks: readMarks(marks), times }));
	const whole = read.flatMap(({ marks, times }) =>
		marks === null
			? []
			: {
					marks: marks.map(({ project, weight }) => ({ project: String(project), weight })),
					times
				}
	);
	if (whole.length < read.length) return null;
	return {
		kind: ballotKindOf(manifest.ballot.form),
		projects: manifest.projects.map(({ number, costCents }) => ({
			id: String(number),
			costCents
		})),
		budgetCents: manifest.budgetCents,
		ballots: whole
	};
}

/** Counts the ballots by the rule of the manifest. The lot's seed is the one whose hash was announced. */
export function countVote(
	manifest: Manifest,
	ballots: readonly EqualBallots[],
	lotSeed: string
): Result<TallyOutcome, CountVoteRefusal> {
	const election = electionOf(manifest, ballots);
	if (election === null) return refuse('ballotUnreadable');
	return tally(election, manifest.rule, (ids) => drawLot(lotSeed, ids));
}
