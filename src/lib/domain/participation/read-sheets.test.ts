import { expect, test } from 'vitest';
import { paperVote } from '../../../../tests/support/paper-vote';
import { ok, refuse } from '../result';
import { compareReadings, differingSheets, findLineFaults, readSheets } from './read-sheets';

const approval = paperVote().manifest;

test('a pile is read line by line; equal ballots are one row', () => {
	const text = '1 3\n3, 1\r\n\n 5 \nX\n';
	expect(readSheets(approval, { text, sheetCount: 4 })).toEqual(
		ok({
			ballots: [
				{ marks: '1:1,3:1', times: 2 },
				{ marks: '5:1', times: 1 }
			],
			spoiledCount: 1
		})
	);
});

test('a blank sheet counts where the ballot may stay empty', () => {
	const support = paperVote({ form: 'support' }).manifest;
	expect(readSheets(support, { text: '-', sheetCount: 1 })).toEqual(
		ok({ ballots: [{ marks: '', times: 1 }], spoiledCount: 0 })
	);
	expect(readSheets(approval, { text: '-', sheetCount: 1 })).toEqual(
		refuse('lineWrong', { line: 1, wrong: 1 })
	);
});

test('a ranking is typed in the order of its places, votes with their number', () => {
	const ranking = paperVote({ form: 'ranking' }).manifest;
	const votes = paperVote({ form: 'votes', perProject: 3 }).manifest;
	expect(readSheets(ranking, { text: '4 1', sheetCount: 1 })).toEqual(
		ok({ ballots: [{ marks: '1:2,4:1', times: 1 }], spoiledCount: 0 })
	);
	expect(readSheets(votes, { text: '4:2 1', sheetCount: 1 })).toEqual(
		ok({ ballots: [{ marks: '1:1,4:2', times: 1 }], spoiledCount: 0 })
	);
});

test('figures of other scripts are figures', () => {
	expect(readSheets(approval, { text: '٣ ١', sheetCount: 1 })).toEqual(
		ok({ ballots: [{ marks: '1:1,3:1', times: 1 }], spoiledCount: 0 })
	);
});

test.each(['1 2 3 4', '6', '1 1', 'one', '1;;x', '1:2'])('%j is none of this ballot', (line) => {
	expect(readSheets(approval, { text: `1\n${line}`, sheetCount: 2 })).toEqual(
		refuse('lineWrong', { line: 2, wrong: 1 })
	);
});

test('each line that breaks the ballot names its rule, and what the rule compared', () => {
	const text = '1 2 3 4\n\n1 2\n9\n2 2\n-\n1:2\n3:0\none\nx';
	expect(findLineFaults(approval, text)).toEqual([
		{ line: 1, text: '1 2 3 4', refusal: refuse('tooMany', { most: 3, given: 4 }) },
		{ line: 4, text: '9', refusal: refuse('unknownProject', { project: 9 }) },
		{ line: 5, text: '2 2', refusal: refuse('projectTwice', { project: 2 }) },
		{ line: 6, text: '-', refusal: refuse('tooFew', { least: 1, given: 0 }) },
		{ line: 7, text: '1:2', refusal: refuse('weightTooHigh', { project: 1, most: 1, given: 2 }) },
		{ line: 8, text: '3:0', refusal: refuse('weightNotWhole', { project: 3 }) },
		{ line: 9, text: 'one', refusal: refuse('lineUnreadable') }
	]);
	expect(readSheets(approval, { text, sheetCount: 9 })).toEqual(
		refuse('lineWrong', { line: 1, wrong: 7 })
	);
});

test('votes are added up, places compared, prices summed', () => {
	const faultOf = (ballot: Parameters<typeof paperVote>[0], text: string) =>
		findLineFaults(paperVote(ballot).manifest, text).map(({ refusal }) => refusal);
	expect(faultOf({ form: 'votes', maximum: 4, perProject: 3 }, '1:3 2:1\n1:3 2:2')).toEqual([
		refuse('tooMany', { most: 4, given: 5 })
	]);
	expect(faultOf({ form: 'ranking' }, '1:1 2:1\n1:1 2:3')).toEqual([
		refuse('rankTwice', { place: 1 }),
		refuse('rankGap', { place: 2 })
	]);
	expect(faultOf({ form: 'knapsack' }, '1 2 3 4\n4 5 3')).toEqual([
		refuse('overBudget', { most: 1_200_000, given: 1_234_500, over: 34_500 }),
		refuse('overBudget', { most: 1_200_000, given: 1_481_400, over: 281_400 })
	]);
});

test('every sheet has a line, and every line a sheet', () => {
	for (const sheetCount of [1, 3])
		expect(readSheets(approval, { text: '1\n2', sheetCount })).toEqual(
			refuse('linesMissing', { lines: 2, sheets: sheetCount })
		);
});

test('two readings are compared by what was read and how often', () => {
	const one = { ballots: [{ marks: '1:1', times: 2 }], spoiledCount: 0 };
	const other = {
		ballots: [
			{ marks: '1:1', times: 1 },
			{ marks: '2:1', times: 1 }
		],
		spoiledCount: 0
	};
	expect(compareReadings(one, one)).toEqual([]);
	expect(compareReadings(one, other)).toEqual([
		{ marks: '1:1', one: 2, other: 1 },
		{ marks: '2:1', one: 0, other: 1 }
	]);
	expect(compareReadings(one, { ...one, spoiledCount: 1 })).toEqual([
		{ marks: null, one: 0, other: 1 }
	]);
});

test('a sheet that was read in two ways differs once', () => {
	const of = (one: string, other: string) => {
		const readings = [one, other].map((text) => readSheets(approval, { text, sheetCount: 3 }));
		const [first, second] = readings.flatMap((read) => (read.ok ? [read.value] : []));
		return first && second && differingSheets(compareReadings(first, second));
	};
	expect(of('1\n2\nx', 'x\n1\n2')).toBe(0);
	expect(of('1\n2\nx', '1\n3\nx')).toBe(1);
	expect(of('1\n2\nx', '1\n2\n3')).toBe(1);
	expect(of('1\n2\nx', '3\n4\n5')).toBe(3);
});
