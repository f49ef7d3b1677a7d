import type { CandidateCount } from './determination';

/** How equal votes and the seats of one round come out; `seats` are those still free after it. */
export interface CountedRound {
	/** Most votes first, equal votes by code. */
	readonly counts: readonly CandidateCount[];
	/** Least votes that elect where more than half is needed; null where the most votes win. */
	readonly needed: number | null;
	readonly elected: readonly string[];
	/** Those with equal votes for the last seats; empty where nobody is equal. */
	readonly tied: readonly string[];
	/** Who stands in the next round where nobody is equal but seats are free. */
	readonly runoff: readonly string[];
	readonly seats: number;
}

interface Round {
	readonly votes: readonly CandidateCount[];
	readonly validBallots: number;
	readonly seats: number;
	/** More than half of the valid ballots is needed; in a runoff the most votes win. */
	readonly needsMajority: boolean;
}

/**
 * Counts one round: the most votes win, as far as there are seats. Nobody is elected without a vote. Where a
 * majority is needed and missed, twice as many as there are seats go into the runoff, and all who equal the
 * last of them; where there is no contest left, the seats stay free.
 */
export function countRound({ votes, validBallots, seats, needsMajority }: Round): CountedRound {
	const counts = [...votes].sort(
		(one, other) => other.votes - one.votes || (one.candidate < other.candidate ? -1 : 1)
	);
	const needed = needsMajority ? Math.floor(validBallots / 2) + 1 : null;
	const reaching = counts.filter((one) => one.votes >= Math.max(1, needed ?? 1));
	const last = reaching[seats - 1]?.votes ?? 0;
	const above = reaching.filter((one) => one.votes > last);
	const level = reaching.filter((one) => one.votes === last);
	const isTied = above.length + level.length > seats;
	const elected = isTied ? above : reaching.slice(0, seats);
	const tied = isTied ? level.map(codeOf) : [];
	const free = seats - elected.length;
	const others = counts.filter((one) => one.votes > 0 && !elected.includes(one));
	const runoff = !isTied && needsMajority && others.length > free ? best(others, 2 * free) : [];
	return { counts, needed, elected: elected.map(codeOf), tied, runoff, seats: free };
}

/** The first so many, and all who equal the last of them. */
function best(counts: readonly CandidateCount[], many: number): readonly string[] {
	if (many === 0) return [];
	const last = counts[many - 1]?.votes ?? 0;
	return counts.filter(({ votes }) => votes >= last).map(codeOf);
}

const codeOf = ({ candidate }: CandidateCount) => candidate;
