import { expect, test } from 'vitest';
import {
	countSecretly,
	emptyCount,
	smallBenches,
	votesIn,
	type SecretVote
} from './count-secretly';
import { choices } from './schema/decide-input';

const benches = ['residents', 'partners'] as const;

/** Votes in an order that follows from the seed. */
function someVotes(seed: number, length: number): readonly SecretVote[] {
	let state = seed;
	const next = (below: number) => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor(state / 65_536) % below;
	};
	return Array.from({ length }, () => {
		const choice = choices[next(choices.length)] ?? 'yes';
		return { bench: benches[next(2)] ?? null, choice, points: choice === 'yes' ? next(5) : null };
	});
}

const counted = (votes: readonly SecretVote[]) =>
	votes.reduce((count, vote) => {
		const more = countSecretly(count, vote);
		if (!more.ok) throw new Error(more.reason);
		return more.value;
	}, emptyCount(benches));

test.each([1, 7, 23, 99])('no vote is lost, and the order leaves no trace (seed %i)', (seed) => {
	const votes = someVotes(seed, 40);
	const count = counted(votes);
	expect(votesIn(count)).toBe(40);
	expect(counted([...votes].reverse())).toEqual(count);
	for (const { bench, ...sums } of count) {
		const own = votes.filter((vote) => vote.bench === bench);
		for (const choice of choices)
			expect(sums[choice]).toBe(own.filter((vote) => vote.choice === choice).length);
		expect(sums.points).toBe(own.reduce((all, { points }) => all + (points ?? 0), 0));
	}
});

test('a vote of a bench that nobody knows is not counted', () => {
	const vote = { bench: null, choice: 'yes', points: null } as const;
	expect(countSecretly(emptyCount(benches), vote)).toMatchObject({ reason: 'benchUnknown' });
});

test('a bench of one tells everything, one of five little', () => {
	const voters = [
		...Array.from({ length: 5 }, () => ({ benchCode: 'residents' })),
		{ benchCode: 'partners' }
	];
	expect(smallBenches(voters)).toEqual([{ bench: 'partners', voters: 1 }]);
	expect(smallBenches([{ benchCode: null }])).toEqual([{ bench: null, voters: 1 }]);
	expect(smallBenches([])).toEqual([]);
});
