import type { FormAnswer, TypedValues } from '$lib/forms/form';
import { fieldError } from '$lib/i18n/field-error';

/** A label, or for a repeated line (`costs.*.amount`) one that is told the number of its line, from 1 on. */
export type FieldLabel = string | ((lineNumber: number) => string);

/** All that a field component needs to show itself. */
export interface FieldView {
	readonly name: string;
	readonly id: string;
	readonly label: string;
	/** `undefined` when nothing was typed yet: the attribute is then left out. */
	readonly value: string | undefined;
	/** For groups of checkboxes. */
	readonly values: readonly string[];
	readonly error: string | null;
}

/** A form as a page shows it: what was typed, what is wrong, and the sentence of a rule that refused. */
export interface FormView {
	readonly errors: readonly { readonly id: string; readonly text: string }[];
	readonly refusal: string | null;
	readonly hasErrors: boolean;
	readonly field: (name: string) => FieldView;
}

export interface FormShown {
	/** Field name to label, in the order of the page: the summary lists the errors in this order. */
	readonly labels: Readonly<Record<string, FieldLabel>>;
	/** What stands in the fields before anything was typed: the values of the thing to be changed. */
	readonly initial?: TypedValues;
}

const lineNumber = /\.(\d+)(?=\.|$)/;
const fieldId = (name: string) => `field-${name.replaceAll('.', '-')}`;
const pattern = (name: string) => name.replace(lineNumber, '.*');
const lineOf = (name: string) => Number(lineNumber.exec(name)?.[1] ?? 0) + 1;

function labeller(labels: FormShown['labels']) {
	return (name: string): string => {
		const label = labels[name] ?? labels[pattern(name)] ?? '';
		return typeof label === 'string' ? label : label(lineOf(name));
	};
}

/** Field names in the order of the page; of repeated lines the first comes whole before the second. */
function inPageOrder(names: readonly string[], labels: FormShown['labels']): readonly string[] {
	const order = Object.keys(labels);
	const groupRank = (name: string) => {
		const group = name.split('.')[0] ?? name;
		const found = order.findIndex((label) => label === group || label.startsWith(`${group}.`));
		return found < 0 ? order.length : found;
	};
	return [...names].sort(
		(one, other) =>
			groupRank(one) - groupRank(other) ||
			lineOf(one) - lineOf(other) ||
			order.indexOf(pattern(one)) - order.indexOf(pattern(other))
	);
}

/** Brings an action's answer (`form`, or nothing yet) together with labels and initial values. */
export function showForm(
	answer: FormAnswer | null | undefined,
	{ labels, initial = {} }: FormShown
): FormView {
	const typed = answer?.typed ?? initial;
	const errors = answer?.errors ?? {};
	const labelOf = labeller(labels);
	const textOf = (name: string) => {
		const error = errors[name];
		return error === undefined ? null : fieldError(error, labelOf(name));
	};
	const wrong = inPageOrder(Object.keys(errors), labels);
	return {
		errors: wrong.map((name) => ({ id: fieldId(name), text: textOf(name) ?? '' })),
		refusal: answer?.refusal ?? null,
		hasErrors: wrong.length > 0 || answer?.refusal !== undefined,
		field: (name) => {
			const value = typed[name];
			const values = value === undefined ? [] : typeof value === 'string' ? [value] : value;
			const error = textOf(name);
			return { name, id: fieldId(name), label: labelOf(name), value: values[0], values, error };
		}
	};
}
