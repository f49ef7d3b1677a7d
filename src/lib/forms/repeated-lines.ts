import type { FormAnswer, TypedValues } from '$lib/forms/form';

/** How many lines `name.0.…`, `name.1.…` a page shows: those that were sent, and never fewer than `least`. */
export function lineCount(typed: TypedValues, name: string, least = 1): number {
	const indexes = Object.keys(typed).flatMap((field) => {
		const [list, index] = field.split('.');
		return list === name && index !== undefined ? [Number(index) + 1] : [];
	});
	return Math.max(least, ...indexes);
}

/** The page again with one more empty line; nothing is checked and nothing is saved. */
export function withOneMoreLine(typed: TypedValues, name: string, part: string): FormAnswer {
	return { typed: { ...typed, [`${name}.${lineCount(typed, name)}.${part}`]: '' }, errors: {} };
}
