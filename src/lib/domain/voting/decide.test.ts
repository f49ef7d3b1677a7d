import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inputsOf, unsaidInputs } from '../../../../tests/support/step-inputs';
import { rulePaths } from '../rules/schema/rule-paths';
import { decide } from './decide';
import {
	caseStepCodes,
	gateRefusals,
	resultKinds,
	stations,
	stepCodes,
	type Determination
} from './determination';
import { readDecideCase } from './schema/decide-case';

const folder = 'tests/cases/decide';
const fileSchema = z.strictObject({
	title: z.string(),
	source: z.string(),
	input: z.unknown(),
	expected: z.strictObject({
		kind: z.string(),
		amountCents: z.number().nullable().optional(),
		conditions: z.number().optional(),
		refusal: z.string().optional(),
		payable: z.boolean().optional(),
		effect: z.string().optional(),
		next: z.string().nullable().optional(),
		dueOn: z.string().nullable().optional(),
		steps: z.array(z.string()).optional(),
		inputs: z.record(z.string(), z.record(z.string(), z.unknown())).optional()
	})
});

const cases = readdirSync(folder).map((name) => {
	const file = fileSchema.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
	const input = readDecideCase(file.input);
	if (!input.ok) throw new Error(`${name}: ${JSON.stringify(input)}`);
	return { name, file, input: input.value };
});
const outcomes = () => cases.map(({ input }) => decide(input));

function summary({ result, payable, effect, next, steps }: Determination) {
	return {
		...result,
		payable,
		effect,
		next: next?.station ?? null,
		dueOn: next?.dueOn ?? null,
		steps: steps.map(({ code, verdict }) => `${code}:${verdict}`),
		inputs: inputsOf(steps)
	};
}

describe('worked cases', () => {
	test.each(cases)('$name: $file.title ($file.source)', ({ file, input }) => {
		const made = summary(decide(input));
		expect(made).toMatchObject(file.expected);
		for (const [code, inputs] of Object.entries(file.expected.inputs ?? {}))
			expect(made.inputs[code]).toEqual(inputs);
	});

	test('each question has an answer, and the rule that it comes from', () => {
		const steps = outcomes().flatMap((outcome) => outcome.steps);
		expect([...new Set(steps.map(({ verdict }) => verdict))].sort()).toEqual([
			'no',
			'none',
			'waiting',
			'yes'
		]);
		const cited = new Set(steps.flatMap(({ rule }) => (rule === null ? [] : [rule])));
		expect([...cited].filter((rule) => !rulePaths.includes(rule))).toEqual([]);
	});

	test('every question of the derivation is asked in some case', () => {
		const asked = new Set(outcomes().flatMap(({ steps }) => steps.map(({ code }) => code)));
		const elsewhere: readonly string[] = caseStepCodes;
		const here = stepCodes.filter((code) => !elsewhere.includes(code));
		expect([...asked].sort()).toEqual([...here].sort());
	});

	test('every fact of the derivation is said in some case', () => {
		const steps = outcomes().flatMap((outcome) => outcome.steps);
		expect(
			unsaidInputs(
				steps,
				cases.map(({ file }) => file.expected.inputs ?? {})
			)
		).toEqual([]);
	});

	test.each([
		['result', resultKinds, ({ result }: Determination) => result.kind],
		['refusal', gateRefusals, ({ result }: Determination) => result.refusal],
		['station', stations, ({ next }: Determination) => next?.station]
	])('every %s comes out of some case', (_what, known: readonly string[], of) => {
		const seen = new Set<unknown>(outcomes().map(of));
		expect(known.filter((one) => !seen.has(one))).toEqual([]);
	});

	test('the same input gives the same bytes', () => {
		for (const { input } of cases)
			expect(JSON.stringify(decide(structuredClone(input)))).toBe(JSON.stringify(decide(input)));
	});

	test('steps name no seat and no pseudonym', () => {
		for (const { input } of cases) {
			const voters = input.readings.flatMap(({ votes }) =>
				votes.kind === 'ballots' ? votes.electorate.map(({ voter }) => voter) : []
			);
			const said = JSON.stringify(decide(input).steps);
			expect(voters.filter((voter) => said.includes(`"${voter}"`))).toEqual([]);
		}
	});
});
