import { z } from 'zod';
import { fieldIssue } from '$lib/forms/field-error';

/** Fields that offer something to choose, and lines that repeat. */

const sent = z.preprocess((value: unknown) => (value === undefined ? '' : value), z.unknown());

/** One of the values, as a radio group or a select sends it. */
export const choice = <const T extends string>(values: readonly T[]) =>
	sent.transform((typed, ctx) => {
		const chosen = values.find((value) => value === typed);
		if (chosen !== undefined) return chosen;
		ctx.addIssue(fieldIssue(typed === '' ? 'missing' : 'notOnTheList'));
		return z.NEVER;
	});

export const optionalChoice = <const T extends string>(values: readonly T[]) =>
	sent.transform((typed, ctx) => {
		if (typed === '') return null;
		const chosen = values.find((value) => value === typed);
		if (chosen === undefined) ctx.addIssue(fieldIssue('notOnTheList'));
		return chosen ?? null;
	});

/** Any number of the values, as a group of checkboxes sends them; each at most once, in the list's order. */
export const choices = <const T extends string>(values: readonly T[], { min = 0 } = {}) =>
	sent.transform((typed, ctx) => {
		const ticked: readonly unknown[] = Array.isArray(typed) ? typed : typed === '' ? [] : [typed];
		if (ticked.some((one) => !values.some((value) => value === one)))
			ctx.addIssue(fieldIssue('notOnTheList'));
		const chosen = values.filter((value) => ticked.includes(value));
		if (chosen.length < min)
			ctx.addIssue(min === 1 ? fieldIssue('missing') : fieldIssue('tooFew', { limit: min }));
		return chosen;
	});

/** A checkbox that may stay empty. */
export const tick = () => sent.transform((typed) => typed === 'on');

/** A checkbox that has to be ticked. */
export const mustTick = () =>
	sent.transform((typed, ctx) => {
		if (typed !== 'on') ctx.addIssue(fieldIssue('missing'));
		return true;
	});

const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of an object that the page itself offered. Whether it may be reached is for the use case to say. */
export const id = () =>
	sent.transform((typed, ctx) => {
		if (typeof typed === 'string' && uuidPattern.test(typed)) return typed;
		ctx.addIssue(fieldIssue(typed === '' ? 'missing' : 'notOnTheList'));
		return z.NEVER;
	});

/** As `id`, where the page also offers none. */
export const optionalId = () =>
	sent.transform((typed, ctx) => {
		if (typed === '') return null;
		if (typeof typed === 'string' && uuidPattern.test(typed)) return typed;
		ctx.addIssue(fieldIssue('notOnTheList'));
		return z.NEVER;
	});

/** Any number of ids of objects that the page offered, each once. */
export const ids = () =>
	sent.transform((typed, ctx) => {
		const ticked: readonly unknown[] = Array.isArray(typed) ? typed : typed === '' ? [] : [typed];
		const known = ticked.filter((one) => typeof one === 'string' && uuidPattern.test(one));
		if (known.length < ticked.length) ctx.addIssue(fieldIssue('notOnTheList'));
		return [...new Set(known.map(String))];
	});

const isEmptyLine = (value: unknown) =>
	value === undefined ||
	(typeof value === 'object' &&
		value !== null &&
		Object.values(value).every((part) => typeof part === 'string' && part.trim() === ''));

interface LineLimits {
	readonly min?: number;
	readonly max: number;
}

/**
 * Repeated lines `name.0.part`. Lines left wholly empty fall out; the others keep their number in the errors,
 * so that an error stays beside the line that was typed.
 */
export const lines = <S extends z.ZodRawShape>(shape: S, { min = 0, max }: LineLimits) => {
	const oneLine = z.preprocess(
		(value) => (isEmptyLine(value) ? null : value),
		z.object(shape).nullable()
	);
	return z.preprocess(
		(value): unknown => (Array.isArray(value) ? value : []),
		z.array(oneLine).transform((all, ctx) => {
			const filled = all.filter((one) => one !== null);
			if (filled.length < min)
				ctx.addIssue(min === 1 ? fieldIssue('missing') : fieldIssue('tooFew', { limit: min }));
			if (filled.length > max) ctx.addIssue(fieldIssue('tooMany', { limit: max }));
			return filled;
		})
	);
};
