import { z } from 'zod';
import { choice, choices, tick } from '$lib/forms/choices';
import { amount, line, optionalAmount, optionalLine, wholeNumber } from '$lib/forms/fields';
import {
	canBeNone,
	noneField,
	type Control,
	type ControlOf,
	type Part
} from '$lib/forms/rule-control';
import { fieldIssue } from '$lib/forms/field-error';

export type Typed = Readonly<Record<string, unknown>>;

/** Where a control is read: the fields of the page or of one line, and the way there for the errors. */
export interface Reading {
	readonly typed: Typed;
	readonly at: readonly PropertyKey[];
	/** Reads one field and notes what is wrong with it; `undefined` then. */
	readonly leaf: <T>(
		field: z.ZodType<T>,
		value: unknown,
		path: readonly PropertyKey[]
	) => T | undefined;
}

const isRecord = (value: unknown): value is Typed => typeof value === 'object' && value !== null;
const isEmpty = (value: unknown): boolean =>
	value === undefined || (typeof value === 'string' && value.trim() === '');

/** The value that was typed, as the schema of the rule wants it. */
export function readControl(control: Control, reading: Reading): unknown {
	if (canBeNone(control) && readNone(control, reading))
		return control.kind === 'parts' ? readParts(control.parts, { ...reading, typed: {} }) : [];
	switch (control.kind) {
		case 'parts':
			return readParts(control.parts, reading);
		case 'ways':
			return readWay(control, reading);
		case 'orNone':
			return readField(control, choice(['none', 'some']), reading) === 'some'
				? readControl(control.some, reading)
				: null;
		case 'lines':
			return readLines(control, reading);
		case 'choice':
		case 'yesNo':
		case 'choices':
		case 'benches':
		case 'bench':
		case 'cents':
		case 'number':
		case 'name':
			return readLeaf(control, reading);
	}
}

/** Whether nothing at all was the answer. Anything ticked beside it contradicts it, and neither may win unseen. */
function readNone(control: Control, { typed, at, leaf }: Reading): boolean {
	const isNone = leaf(tick(), typed[noneField(control)], [...at, noneField(control)]) === true;
	if (!isNone) return false;
	const alone = z.unknown().superRefine((said, ctx) => {
		if (isSaid(said)) ctx.addIssue(fieldIssue('noneAndMore'));
	});
	leaf(alone, saidBeside(control, typed), [...at, noneField(control)]);
	return true;
}

const isSaid = (value: unknown): boolean =>
	isRecord(value) ? Object.values(value).some(isSaid) : !isEmpty(value);

function saidBeside(control: Control, typed: Typed): unknown {
	return control.kind === 'parts'
		? Object.fromEntries(
				control.parts.map(({ control: part }) => [part.name, typed[part.name]] as const)
			)
		: typed[control.name];
}

function readField<T>(control: Control, field: z.ZodType<T>, { typed, at, leaf }: Reading) {
	return leaf(field, typed[control.name], [...at, control.name]);
}

function readParts(parts: readonly Part[], reading: Reading): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		parts.map(({ property, control }) => [property, readControl(control, reading)])
	);
}

function readWay(control: ControlOf<'ways'>, reading: Reading): unknown {
	const { key, ways } = control;
	const chosen = readField(control, choice(ways.map(({ value }) => value)), reading);
	const way = ways.find(({ value }) => value === chosen);
	return way && { [key]: way.value, ...readParts(way.parts, reading) };
}

function readLines(control: ControlOf<'lines'>, reading: Reading): readonly unknown[] {
	const sent = reading.typed[control.name];
	const lines: readonly unknown[] = Array.isArray(sent) ? sent : [];
	const read = lines.flatMap((typed, index) =>
		isRecord(typed) && Object.values(typed).some((part) => !isEmpty(part))
			? [readControl(control.line, { ...reading, typed, at: [control.name, index] })]
			: []
	);
	const least = canBeNone(control) ? 1 : control.least;
	reading.leaf(
		z.array(z.unknown()).superRefine(({ length }, ctx) => {
			if (length < least) ctx.addIssue(fieldIssue('missing'));
			if (length > control.most) ctx.addIssue(fieldIssue('tooMany', { limit: control.most }));
		}),
		read,
		[...reading.at, control.name]
	);
	return read;
}

function readLeaf(
	control: Exclude<Control, ControlOf<'parts' | 'ways' | 'orNone' | 'lines'>>,
	reading: Reading
): unknown {
	const { isOptional } = control;
	switch (control.kind) {
		case 'choice':
			return isOptional
				? readOptional(control, reading)
				: readField(control, choice(control.values), reading);
		case 'yesNo':
			return readField(control, choice(['yes', 'no']), reading) === 'yes';
		case 'choices':
			return readField(
				control,
				choices(control.values, { min: canBeNone(control) ? 1 : control.least }),
				reading
			);
		case 'benches':
			return readBenches(control, reading);
		case 'cents':
			return readField(
				control,
				isOptional ? optionalAmount({ minCents: 1 }) : amount({ minCents: 1 }),
				reading
			);
		case 'number':
			return isOptional && isEmpty(reading.typed[control.name])
				? null
				: readField(control, wholeNumber(control), reading);
		case 'bench':
		case 'name': {
			const max = control.kind === 'name' ? control.max : 40;
			return readField(control, isOptional ? optionalLine({ max }) : line({ max }), reading);
		}
	}
}

/** A choice that has „nobody“ as one of its answers: it still has to be given. */
function readOptional(control: ControlOf<'choice'>, reading: Reading): string | null {
	const chosen = readField(control, choice(['none', ...control.values]), reading);
	return chosen === undefined || chosen === 'none' ? null : chosen;
}

/** Codes of benches; whether the body has them is checked when the rules are adopted. */
function readBenches(control: ControlOf<'benches'>, reading: Reading): readonly string[] {
	const sent = reading.typed[control.name];
	const codes: readonly unknown[] = Array.isArray(sent) ? sent : isEmpty(sent) ? [] : [sent];
	const texts = codes.filter((code) => typeof code === 'string');
	if (texts.length < control.least) readField(control, choice([]), { ...reading, typed: {} });
	return texts;
}
