import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperVote } from '../../../../tests/support/paper-vote';
import { countVote } from './count-vote';
import { mergeBallots } from './merge-ballots';
import { areTooFew, sumProjects } from './sum-projects';

const ballots = (...all: readonly (readonly [string, number])[]) =>
	all.map(([marks, times]) => ({ marks, times }));
const sumsOf = (ballot: Parameters<typeof paperVote>[0], all: ReturnType<typeof ballots>) => [
	...(sumProjects(paperVote(ballot).manifest, all) ?? [])
];

test('ticks are counted, votes and points added up; a project without any has 0', () => {
	expect(sumsOf({}, ballots(['1:1,3:1', 2], ['3:1', 1]))).toEqual([
		[1, 2],
		[2, 0],
		[3, 3],
		[4, 0],
		[5, 0]
	]);
	const votes = { form: 'votes', maximum: 5, perProject: 3 } as const;
	expect(sumsOf(votes, ballots(['1:3,2:1', 2]))).toEqual([
		[1, 6],
		[2, 2],
		[3, 0],
		[4, 0],
		[5, 0]
	]);
});

test('a place is worth what the count gives for it', () => {
	expect(sumsOf({ form: 'ranking' }, ballots(['1:2,2:3,4:1', 2])).slice(0, 4)).toEqual([
		[1, 2],
		[2, 0],
		[3, 0],
		[4, 4]
	]);
});

test('a ballot that nobody can read leaves no sums at all', () => {
	expect(sumProjects(paperVote().manifest, ballots(['1:1', 1], ['one', 1]))).toBeNull();
});

const someBallots = fc.array(
	fc.record({
		marks: fc
			.subarray([1, 2, 3, 4, 5], { minLength: 1, maxLength: 3 })
			.map((all) => all.map((number) => `${number}:1`).join(',')),
		times: fc.integer({ min: 1, max: 9 })
	})
);

test('paper and online make the votes of the result, whatever they are', () => {
	const { manifest } = paperVote();
	fc.assert(
		fc.property(someBallots, someBallots, (paper, online) => {
			const [onPaper, cast] = [mergeBallots(paper), mergeBallots(online)];
			const counted = countVote(manifest, mergeBallots([...onPaper, ...cast]), 'a seed');
			const votes = counted.ok ? counted.value.votes : [];
			const sum = (number: number) =>
				(sumProjects(manifest, onPaper)?.get(number) ?? 0) +
				(sumProjects(manifest, cast)?.get(number) ?? 0);
			expect(votes).toHaveLength(5);
			for (const { project, votes: all } of votes) expect(sum(Number(project))).toBe(all);
		})
	);
});

test('sums of fewer ballots than the manifest asks for give voters away; those of nobody do not', () => {
	const { manifest } = paperVote();
	expect([0, 1, 9, 10].map((count) => areTooFew(count, manifest))).toEqual([
		...[false, true, true, false]
	]);
});
