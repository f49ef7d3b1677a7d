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

/** Brings an action's answer (`form`, or nothing yet) together with labels and initial values. */
export function showForm(
	answer: FormAnswer | null | undefined,
	{ labels, initial = {} }: FormShown
): FormView {
	const typed = answer?.typed ?? initial;
	const errors = answer?.errors ?? {};
	const order = Object.keys(labels);
	const labelOf = (name: string) => {
		const label = labels[name] ?? labels[pattern(name)] ?? '';
		return typeof label === 'string' ? label : label(lineOf(name));
	};
	// Lines stand below one another: the first line's errors come before the second line's.
	const firstOfGroup = (name: string) => {
		const group = name.split('.')[0] ?? name;
		return order.findIndex((label) => label === group || label.startsWith(`${group}.`));
	};
	const rank = (name: string): readonly [group: number, line: number, part: number] => [
		firstOfGroup(name) < 0 ? order.length : firstOfGroup(name),
		lineOf(name),
		order.indexOf(pattern(name))
	];
	const textOf = (name: string) => {
		const error = errors[name];
		return error === undefined ? null : fieldError(error, labelOf(name));
	};
	const wrong = Object.keys(errors).sort((one, other) => {
		const [a, b] = [rank(one), rank(other)];
		return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
	});
	return {
		errors: wrong.map((name) => ({ id: fieldId(name), text: textOf(name) ?? '' })),
		refusal: answer?.refusal ?? null,
		hasErrors: wrong.length > 0 || answer?.refusal !== undefined,
		field: (name) => {
			const value = typed[name];
			const values = value === undefined ? [] : typeof value === 'string' ? [value] : value;
			return {
				name,
				id: fieldId(name),
				label: labelOf(name),
				value: values[0],
				values,
				error: textOf(name)
			};
		}
	};
}
