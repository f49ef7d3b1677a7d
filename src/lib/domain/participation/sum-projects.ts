import { electionOf } from './count-vote';
import type { EqualBallots } from './merge-ballots';
import type { Manifest } from './schema/manifest';
import { rollUp } from './tally/roll';

/** What a project got, by its number: ticks, votes or points, and of places the points that the count gives for them. */
export type ProjectSums = ReadonlyMap<number, number>;

/** The sums of these ballots, as the result counts them; null where one of them cannot be read. */
export function sumProjects(
	manifest: Manifest,
	ballots: readonly EqualBallots[]
): ProjectSums | null {
	const election = electionOf(manifest, ballots);
	if (election === null) return null;
	const { projects } = rollUp(election, (all) => all.map(({ id }) => id));
	return new Map(projects.map(({ id, votes }) => [Number(id), votes]));
}

/** Whether so few voted that sums could give somebody away; where nobody did, there is nobody. */
export const areTooFew = (ballots: number, { minimumBallots }: Pick<Manifest, 'minimumBallots'>) =>
	ballots > 0 && ballots < minimumBallots;
