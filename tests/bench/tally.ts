import { byId } from '../../src/lib/domain/participation/tally/break-ties';
import type { TallyBallot, TallyElection } from '../../src/lib/domain/participation/tally/election';
import type { TallyOutcome } from '../../src/lib/domain/participation/tally/outcome';
import type { TallyRule } from '../../src/lib/domain/participation/tally/rule';
import { tallyInOrder } from '../../src/lib/domain/participation/tally/tally';

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

interface Size {
	readonly projects: number;
	readonly kinds: number;
	readonly voters: number;
}

/** Ballots with 1 to 15 ticks, more of them on the first projects; costs from 2,000 to 100,000 euros, in cents. */
function electionOf({ projects, kinds, voters }: Size): TallyElection {
	const next = numbersFrom(projects + kinds);
	const list = Array.from({ length: projects }, (_none, at) => ({
		id: String(at + 1),
		costCents: 200_000 + Math.floor(next() * 9_800_000)
	}));
	const marks = list.map(({ id }) => ({ project: id, weight: 1 }));
	const ballots = Array.from({ length: kinds }, (_none, kind): TallyBallot => {
		const ticked = new Set<number>();
		const many = 1 + Math.floor(next() * 15);
		while (ticked.size < many) ticked.add(Math.floor(next() ** 1.7 * projects));
		const times = Math.floor(voters / kinds) + (kind < voters % kinds ? 1 : 0);
		return { marks: [...ticked].flatMap((at) => marks[at] ?? []), times };
	});
	const total = list.reduce((sum, { costCents }) => sum + costCents, 0);
	return { kind: 'approval', projects: list, budgetCents: Math.floor(total / 4), ballots };
}

function count(election: TallyElection, rule: TallyRule): { ms: number; outcome: TallyOutcome } {
	const startedAt = performance.now();
	const counted = tallyInOrder(election, rule, byId);
	const ms = performance.now() - startedAt;
	if (!counted.ok) throw new Error(counted.reason);
	return { ms, outcome: counted.value };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Medians of rounds in turn, so that a machine that slows down slows both: the rule, and adding up the same ballots. */
function compareWithVotes(size: Size, rule: TallyRule, rounds: number) {
	const election = electionOf(size);
	const byShares: number[] = [];
	const byVotes: number[] = [];
	let winners = 0;
	for (let round = 0; round < rounds; round++) {
		const counted = count(election, rule);
		byShares.push(counted.ms);
		byVotes.push(count(election, 'greedy_votes').ms);
		winners = counted.outcome.winners.length;
	}
	return { ms: median(byShares), ratio: median(byShares) / median(byVotes), winners };
}

const megabytes = () => process.memoryUsage().rss / 2 ** 20;

/**
 * Equal shares over a million ballots, merged and all distinct, and over a neighbourhood's size with completion; the
 * memory is what the process grew by.
 */
export function tallyTimes() {
	const before = megabytes();
	const merged = compareWithVotes(
		{ projects: 200, kinds: 20_000, voters: 1_000_000 },
		'mes_cost',
		5
	);
	const mergedMegabytes = megabytes() - before;
	const small = compareWithVotes({ projects: 35, kinds: 500, voters: 500 }, 'mes_cost_add1u', 5);
	const distinct = compareWithVotes(
		{ projects: 200, kinds: 1_000_000, voters: 1_000_000 },
		'mes_cost',
		1
	);
	return { small, merged, mergedMegabytes, distinct, distinctMegabytes: megabytes() - before };
}
