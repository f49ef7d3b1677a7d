import { ok, refuse, type Result } from '../result';
import { choices, type Choice } from './schema/decide-input';

/** The sums of one bench in a secret vote (bench null: the body has none). */
export type SecretSums = { readonly bench: string | null; readonly points: number } & Readonly<
	Record<Choice, number>
>;

export interface SecretVote {
	readonly bench: string | null;
	readonly choice: Choice;
	/** Points, where the method counts them. */
	readonly points: number | null;
}

const none = { yes: 0, no: 0, abstain: 0, concern: 0, standAside: 0, veto: 0, points: 0 };

/** A count in which nobody has voted yet. */
export function emptyCount(benches: readonly (string | null)[]): readonly SecretSums[] {
	return benches.map((bench) => ({ ...none, bench }));
}

/** The count with one more vote; there is nothing by which this vote could be told from the others. */
export function countSecretly(
	count: readonly SecretSums[],
	{ bench, choice, points }: SecretVote
): Result<readonly SecretSums[], 'benchUnknown'> {
	if (!count.some((sums) => sums.bench === bench)) return refuse('benchUnknown');
	return ok(
		count.map((sums) =>
			sums.bench === bench
				? { ...sums, [choice]: sums[choice] + 1, points: sums.points + (points ?? 0) }
				: sums
		)
	);
}

/** How many votes a count holds. */
export function votesIn(count: readonly SecretSums[]): number {
	return count.reduce(
		(all, sums) => all + choices.reduce((votes, choice) => votes + sums[choice], 0),
		0
	);
}

/** Fewer voters than this in a bench, and their votes can be guessed from the sum: the portal warns. */
export const fewVoters = 5;

export interface SmallBench {
	readonly bench: string | null;
	readonly voters: number;
}

/**
 * Benches whose sum tells much about each vote in it: of one voter everything, of a few as soon as they vote alike.
 * A bench nobody votes in tells nothing.
 */
export function smallBenches(
	voters: readonly { readonly benchCode: string | null }[]
): readonly SmallBench[] {
	const benches = [...new Set(voters.map(({ benchCode }) => benchCode))];
	return benches
		.map((bench) => ({
			bench,
			voters: voters.filter(({ benchCode }) => benchCode === bench).length
		}))
		.filter(({ voters: count }) => count < fewVoters);
}
