import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inputsOf } from '../../../../tests/support/step-inputs';
import { decideCase, type CaseDetermination } from './decide-case';
import { caseStepCodes } from './determination';
import { readCase } from './schema/case';

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
		const read = readCase(content);
		if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read)}`);
		return { name, file: content, read: read.value };
	})
);

function summary(outcome: CaseDetermination): Record<string, unknown> {
	const steps = outcome.steps.map(({ code, verdict }) => `${code}:${verdict}`);
	return { ...outcome, steps, inputs: inputsOf(outcome.steps) };
}

describe('worked cases of other motions, elections and rounds', () => {
	test.each(cases)('$name: $file.title ($file.source)', ({ file, read }) => {
		expect(summary(decideCase(read))).toMatchObject(file.expected);
	});

	test('every question of theirs is asked in some case', () => {
		const asked = new Set<string>(
			cases.flatMap(({ read }) => decideCase(read).steps.map(({ code }) => code))
		);
		expect(caseStepCodes.filter((code) => !asked.has(code))).toEqual([]);
	});

	test('the same input gives the same bytes', () => {
		for (const { read } of cases)
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
