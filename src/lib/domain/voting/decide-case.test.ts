import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inputsOf } from '../../../../tests/support/step-inputs';
import { decideCase, type CaseDetermination } from './decide-case';
import { caseStepCodes } from './determination';
import { readCase, type Case } from './schema/case';

const fileSchema = z.strictObject({
	title: z.string(),
	source: z.string(),
	input: z.unknown(),
	expected: z.record(z.string(), z.unknown())
});

const cases = ['motions', 'elections', 'rounds'].flatMap((folder) =>
	readdirSync(`tests/cases/${folder}`).map((file) => {
		const name = `${folder}/${file}`;
		const content = fileSchema.parse(JSON.parse(readFileSync(`tests/cases/${name}`, 'utf8')));
		return { name, file: content };
	})
);

function readingOf({ name, file }: (typeof cases)[number]): Case {
	const read = readCase(file);
	if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read)}`);
	return read.value;
}

function summary(outcome: CaseDetermination): Record<string, unknown> {
	const steps = outcome.steps.map(({ code, verdict }) => `${code}:${verdict}`);
	return { ...outcome, steps, inputs: inputsOf(outcome.steps) };
}

describe('worked cases of other motions, elections and rounds', () => {
	test.each(cases)('$name: $file.title ($file.source)', (one) => {
		expect(summary(decideCase(readingOf(one)))).toMatchObject(one.file.expected);
	});

	test('every question of theirs is asked in some case', () => {
		const asked = new Set<string>(
			cases.flatMap((one) => decideCase(readingOf(one)).steps.map(({ code }) => code))
		);
		expect(caseStepCodes.filter((code) => !asked.has(code))).toEqual([]);
	});

	test('the same input gives the same bytes', () => {
		for (const read of cases.map(readingOf))
			expect(JSON.stringify(decideCase(structuredClone(read)))).toBe(
				JSON.stringify(decideCase(read))
			);
	});
});

test('a plain input is read like a case, and what is wrong is named with its place', () => {
	const plain: unknown = cases[0]?.file.input;
	expect(readCase(plain).ok).toBe(true);
	expect(readCase({ input: { round: 3 } })).toMatchObject({
		ok: false,
		details: { path: 'schemaVersion' }
	});
	expect(readCase(null)).toMatchObject({ ok: false, reason: 'inputWrong' });
});

test.each([
	['motions', 'otherMotion'],
	['elections', 'election'],
	['rounds', 'round'],
	['decide', 'funding']
])('the cases in %s are read as %s', (folder, kind) => {
	const [first = ''] = readdirSync(`tests/cases/${folder}`);
	const content: unknown = JSON.parse(readFileSync(`tests/cases/${folder}/${first}`, 'utf8'));
	expect(readCase(content)).toMatchObject({ ok: true, value: { kind } });
});

describe('a case whose rules cannot be', () => {
	const [round] = cases.filter(({ name }) => name.startsWith('rounds/'));
	const written = z.looseObject({ rules: z.record(z.string(), z.unknown()) });
	const readWith = (rules: Readonly<Record<string, unknown>>) => {
		const input = written.parse(round?.file.input);
		return readCase({ ...input, rules: { ...input.rules, ...rules } });
	};
	const wrong = (path: string, message: string) => ({
		ok: false,
		reason: 'inputWrong',
		details: { path, message }
	});

	test('is told with the choice that is missing', () => {
		expect(readWith({ choices: {} })).toEqual(wrong('rules', 'choiceMissing quorumBase'));
	});

	test('is told with the rule that does not exist', () => {
		expect(readWith({ changes: { 'funding.colour': 1 } })).toEqual(
			wrong('rules', 'ruleUnknown funding.colour')
		);
	});

	test('rules in full are taken as they are', () => {
		const read = readWith({});
		if (!read.ok || read.value.kind !== 'round') throw new Error('not read');
		expect(readCase(read.value.input)).toEqual(read);
	});
});
