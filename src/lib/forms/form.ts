import type { z } from 'zod';
import { hasBrokenCharacters } from '$lib/domain/person-text';
import { fieldErrorOf, type FieldError } from '$lib/forms/field-error';

/** What came in, by field name, to be shown again. Never passwords, never the form key. */
export type TypedValues = Readonly<Record<string, string | readonly string[]>>;

/** Field name to error. A field of a repeated line is named `costs.0.amount`. */
export type FieldErrors = Readonly<Record<string, FieldError>>;

/** What an action answers when it refuses; `refusal` is the sentence of a rule that said no. */
export interface FormAnswer {
	readonly typed: TypedValues;
	readonly errors: FieldErrors;
	readonly refusal?: string;
}

export type FormReading<T> =
	| { readonly ok: true; readonly values: T; readonly typed: TypedValues }
	| ({ readonly ok: false; readonly status: 400 | 422 } & FormAnswer);

const neverShownAgain = /password|^form_key$/;
const fieldName = /^[a-z][a-z0-9_]*(?:\.\d{1,2}(?:\.[a-z][a-z0-9_]*)?)?$/;

/** Texts of a form by field name; files and names that no form of ours uses are left out. */
function textsByName(data: FormData): ReadonlyMap<string, readonly string[]> {
	const texts = new Map<string, readonly string[]>();
	for (const name of new Set(data.keys())) {
		const values = data.getAll(name).filter((value) => typeof value === 'string');
		if (fieldName.test(name) && values.length > 0) texts.set(name, values);
	}
	return texts;
}

/** What was typed, for a page that is shown again without being checked („add a line“). */
export function typedValues(data: FormData): TypedValues {
	const typed = [...textsByName(data)].filter(([name]) => !neverShownAgain.test(name));
	return Object.fromEntries(
		typed.map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values])
	);
}

type Leaf = string | readonly string[];
type Line = Leaf | Map<string, Leaf>;

/** `costs.0.label` goes into a list of lines, every other name stays what it is. */
function nest(texts: ReadonlyMap<string, readonly string[]>): Record<string, unknown> {
	const flat = new Map<string, Leaf>();
	const lists = new Map<string, Map<number, Line>>();
	for (const [name, values] of texts) {
		const leaf = values.length === 1 ? (values[0] ?? '') : values;
		const [first = '', index, part] = name.split('.');
		if (index === undefined) {
			flat.set(first, leaf);
			continue;
		}
		const lines = lists.get(first) ?? new Map<number, Line>();
		const line = lines.get(Number(index));
		if (part === undefined) lines.set(Number(index), leaf);
		else lines.set(Number(index), (line instanceof Map ? line : new Map()).set(part, leaf));
		lists.set(first, lines);
	}
	const plain = (line: Line | undefined) => (line instanceof Map ? Object.fromEntries(line) : line);
	const list = (lines: Map<number, Line>) =>
		Array.from({ length: Math.max(...lines.keys()) + 1 }, (_, index) => plain(lines.get(index)));
	return Object.fromEntries<unknown>([
		...flat,
		...[...lists].map(([name, lines]) => [name, list(lines)] as const)
	]);
}

/** The first error of each field; one thing at a time is enough to correct. */
function errorsByField(issues: readonly z.core.$ZodIssue[]): FieldErrors {
	const errors = new Map<string, FieldError>();
	for (const issue of issues) {
		const name = issue.path.map(String).join('.');
		if (!errors.has(name)) errors.set(name, fieldErrorOf(issue));
	}
	return Object.fromEntries(errors);
}

/**
 * Reads a form by its schema. Fields that the schema does not know are ignored. NUL, half surrogates and
 * broken bytes answer 400, since nobody types them; everything else that is wrong answers 422.
 */
export function readForm<S extends z.ZodType>(data: FormData, schema: S): FormReading<z.output<S>> {
	const texts = textsByName(data);
	const typed = typedValues(data);
	const broken = [...texts].filter(([, values]) => values.some(hasBrokenCharacters));
	if (broken.length > 0) {
		const errors = broken.map(([name]) => [name, { error: 'brokenCharacters' }] as const);
		const whole = Object.entries(typed).filter(([name]) => !broken.some(([bad]) => bad === name));
		return {
			ok: false,
			status: 400,
			typed: Object.fromEntries(whole),
			errors: Object.fromEntries(errors)
		};
	}
	const parsed = schema.safeParse(nest(texts));
	if (parsed.success) return { ok: true, values: parsed.data, typed };
	return { ok: false, status: 422, typed, errors: errorsByField(parsed.error.issues) };
}
