import { z } from 'zod';
import { bodyKinds } from '../../council/body';
import { refuse, ok, type Result } from '../../result';
import { changeRules } from '../../rules/change-rules';
import { completeRules } from '../../rules/complete-rules';
import { upgradeRuleDocument } from '../../rules/upgrade-rule-document';
import { choiceNames, presetNames } from '../../rules/presets/preset';
import { ruleDocumentV1Schema } from '../../rules/schema/rule-document-v1';
import { sourceSchema } from '../../rules/schema/rule';
import { decideInputSchema, decideInputShape, type DecideInput } from './decide-input';

/** Rules by the name of a preset and the body's choices, so that a case stays short enough to read. */
const presetRules = z.strictObject({
	preset: z.enum(presetNames).describe('Name of a preset'),
	title: z.string().min(1).describe('Name of the rules of procedure'),
	choices: z
		.partialRecord(z.enum(choiceNames), z.string())
		.describe('Answers to what the sources leave open'),
	benches: z
		.array(z.strictObject({ code: z.string(), seats: z.int().min(0) }))
		.describe('Benches with their seats; empty: no seats'),
	kind: z.enum(bodyKinds).optional().describe('Kind of body, where the preset fits several'),
	residentBench: z.string().default('').describe('Bench of the residents, where rules speak of it'),
	arbiterOffice: z.string().default('').describe('Who decides a tie'),
	dissentOffice: z.string().default('').describe('Who decides a case that was handed over'),
	consentOffice: z.string().default('').describe('Whose consent is needed'),
	smallSumsOffice: z.string().default('').describe('Who decides small sums'),
	councilOffice: z.string().default('').describe('Whose decision it is above or instead'),
	secondBody: z.string().default('').describe('The body that must agree too'),
	escalationOffices: z.array(z.string()).default([]).describe('Who decides when it is refused'),
	changes: z
		.record(z.string(), z.unknown())
		.default({})
		.describe('Rules that the body has otherwise than the preset, by their place'),
	adoption: sourceSchema.describe('Where the choices are written')
});

/** The rules of a case. */
export const caseRules = z
	.union([presetRules, decideInputShape.shape.rules, ruleDocumentV1Schema])
	.describe('The rules in full, or a preset with the body’s choices');

/** What the `decide` command takes for a motion for money: the input itself, with the rules in full or as preset and choices. */
export const decideCaseSchema = decideInputShape.extend({ rules: caseRules });

/** The first thing wrong with an input: where, and what. */
export interface InputProblem {
	readonly path: string;
	readonly message: string;
}

function problemOf(error: z.ZodError): InputProblem {
	const [issue] = error.issues;
	return { path: issue?.path.join('.') ?? '', message: issue?.message ?? 'not readable' };
}

/** Reads a case file or a plain input about money. A refusal's details say where it is wrong, and how. */
export function readDecideCase(content: unknown): Result<DecideInput, 'inputWrong'> {
	return readCaseWith(content, { written: decideCaseSchema, complete: decideInputSchema });
}

/** What a case file says; the file itself where it is a plain input. */
export function inputOf(content: unknown): unknown {
	const wrapped = z.looseObject({ input: z.unknown() }).safeParse(content);
	return wrapped.success ? wrapped.data.input : content;
}

/** Reads a case as it is written, puts its rules in full, and reads it again as the input that it stands for. */
export function readCaseWith<Input>(
	content: unknown,
	{
		written,
		complete
	}: {
		written: z.ZodType<{ readonly rules: z.infer<typeof caseRules> }>;
		complete: z.ZodType<Input>;
	}
): Result<Input, 'inputWrong'> {
	const read = written.safeParse(inputOf(content));
	if (!read.success) return refuse('inputWrong', { ...problemOf(read.error) });
	const rules = readRules(read.data.rules);
	if (!rules.ok)
		return refuse('inputWrong', {
			path: 'rules',
			message: `${rules.reason} ${nameOf(rules.details)}`
		});
	const input = complete.safeParse({ ...read.data, rules: rules.value });
	return input.success ? ok(input.data) : refuse('inputWrong', { ...problemOf(input.error) });
}

function nameOf(details: Readonly<Record<string, number | string>> | undefined): string {
	return Object.values(details ?? {}).join(' ');
}

function readRules(rules: z.infer<typeof caseRules>) {
	if ('schemaVersion' in rules)
		return ok(rules.schemaVersion === 1 ? upgradeRuleDocument(rules) : rules);
	const { preset, choices, kind, changes, ...facts } = rules;
	const complete = completeRules(preset, kind === undefined ? facts : { ...facts, kind }, choices);
	return complete.ok ? changeRules(complete.value, changes, rules.adoption) : complete;
}
