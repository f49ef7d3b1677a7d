import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ok, refuse } from '../result';
import { checkMarks, type BallotManifest } from './check-marks';
import type { Mark } from './marks';
import { ballotForms, type BallotForm } from './tally/rule';

const projects = [1, 2, 3, 4, 5].map((number) => ({
	number,
	proposalId: '00000000-0000-4000-8000-000000000000',
	title: `Project ${number}`,
	language: 'de',
	costCents: number * 1000
}));

function manifest(form: BallotForm, rules: Partial<BallotManifest['ballot']> = {}): BallotManifest {
	const ballot = { form, minimum: 1, maximum: 3, perProject: 2, ...rules };
	return { projects, ballot, budgetCents: 9000 };
}

/** `2x1` is project 2 with the weight 1. */
const marks = (text: string): readonly Mark[] =>
	text
		.split(' ')
		.filter(Boolean)
		.map((mark) => {
			const [project, weight] = mark.split('x').map(Number);
			return { project: project ?? 0, weight: weight ?? 1 };
		});

test.each<[BallotForm, string]>([
	['support', ''],
	['support', '1 2 3 4 5'],
	['approval', '5'],
	['approval', '3 1 2'],
	['votes', '4x2 1x1'],
	['knapsack', '4 5'],
	['knapsack', '1 2 3'],
	['ranking', '5x1 1x2 3x3'],
	['ranking', '2x1'],
	['points', '1x2 2x2 3x2']
])('%s takes "%s"', (form, text) => {
	const sorted = marks(text).toSorted((one, other) => one.project - other.project);
	expect(checkMarks(manifest(form), marks(text))).toEqual(ok(sorted));
});

test.each([
	['support', '6', refuse('unknownProject', { project: 6 })],
	['support', '2 2', refuse('projectTwice', { project: 2 })],
	['support', '2x2', refuse('weightTooHigh', { project: 2, most: 1, given: 2 })],
	['support', '2x0', refuse('weightNotWhole', { project: 2 })],
	['approval', '', refuse('tooFew', { least: 1, given: 0 })],
	['approval', '1 2 3 4', refuse('tooMany', { most: 3, given: 4 })],
	['votes', '1x2 2x2', refuse('tooMany', { most: 3, given: 4 })],
	['votes', '1x3', refuse('weightTooHigh', { project: 1, most: 2, given: 3 })],
	['votes', '', refuse('tooFew', { least: 1, given: 0 })],
	['knapsack', '1 4 5', refuse('overBudget', { most: 9000, given: 10000, over: 1000 })],
	['knapsack', '', refuse('tooFew', { least: 1, given: 0 })],
	['ranking', '1x1 2x1', refuse('rankTwice', { place: 1 })],
	['ranking', '1x1 2x3', refuse('rankGap', { place: 2 })],
	['ranking', '1x2', refuse('rankGap', { place: 1 })],
	['ranking', '1x4', refuse('weightTooHigh', { project: 1, most: 3, given: 4 })],
	['points', '1x1 2x1 3x1 4x1', refuse('tooMany', { most: 3, given: 4 })]
] as const)('%s refuses "%s"', (form, text, refusal) => {
	expect(checkMarks(manifest(form), marks(text))).toEqual(refusal);
});

test('a weight that is no whole number is refused', () => {
	for (const weight of [0.5, -1, Number.NaN, Infinity])
		expect(checkMarks(manifest('points'), [{ project: 1, weight }])).toEqual(
			refuse('weightNotWhole', { project: 1 })
		);
});

test('what is taken keeps to the manifest, in whatever order it was marked', () => {
	const mark = fc.record({
		project: fc.integer({ min: 1, max: 6 }),
		weight: fc.integer({ min: 0, max: 4 })
	});
	fc.assert(
		fc.property(fc.constantFrom(...ballotForms), fc.array(mark, { maxLength: 5 }), (form, all) => {
			const read = checkMarks(manifest(form), all);
			expect(checkMarks(manifest(form), all.toReversed()).ok).toBe(read.ok);
			if (!read.ok) return;
			const numbers = read.value.map(({ project }) => project);
			expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
			expect(numbers.every((number) => number <= 5)).toBe(true);
			const costs = numbers.reduce((sum, number) => sum + number * 1000, 0);
			if (form === 'knapsack') expect(costs).toBeLessThanOrEqual(9000);
			const sum = read.value.reduce((before, { weight }) => before + weight, 0);
			if (form === 'votes') expect(sum).toBeLessThanOrEqual(3);
			if (form === 'ranking') expect(sum).toBe((numbers.length * (numbers.length + 1)) / 2);
		})
	);
});
