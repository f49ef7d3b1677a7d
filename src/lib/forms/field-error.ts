import { z } from 'zod';

/** Everything that can be wrong with what was typed into one field. The words are in `$lib/i18n/field-error`. */
export const fieldErrorCodes = [
	'beforeStart',
	'brokenCharacters',
	'inThePast',
	'missing',
	'negative',
	'noneAndMore',
	'notADate',
	'notANumber',
	'notATime',
	'notAnAddress',
	'notOnTheList',
	'notTheSame',
	'tooFew',
	'tooLarge',
	'tooLate',
	'tooLong',
	'tooMany',
	'tooPrecise',
	'tooShort',
	'tooSmall'
] as const;

export type FieldErrorCode = (typeof fieldErrorCodes)[number];

/** The limits that the sentence names: a count, an amount in cents, or a local date. */
export const fieldErrorSchema = z.object({
	error: z.enum(fieldErrorCodes),
	limit: z.number().optional(),
	limitCents: z.number().optional(),
	limitOn: z.string().optional()
});

export type FieldError = z.output<typeof fieldErrorSchema>;

type Limits = Omit<FieldError, 'error'>;

/** An issue for zod's `ctx.addIssue` that carries one of our codes; `path` where a form compares two fields. */
export function fieldIssue(error: FieldErrorCode, limits: Limits & { path?: PropertyKey[] } = {}) {
	const { path, ...params } = limits;
	return { code: 'custom' as const, params: { error, ...params }, ...(path ? { path } : {}) };
}

/** Our code for an issue: the one it carries, else the nearest for an issue that zod itself raised. */
export function fieldErrorOf(issue: z.core.$ZodIssue): FieldError {
	if (issue.code === 'custom') {
		const carried = fieldErrorSchema.safeParse(issue.params);
		if (carried.success) return carried.data;
	}
	if (issue.code === 'too_small') return { error: 'tooFew', limit: Number(issue.minimum) };
	if (issue.code === 'too_big') return { error: 'tooMany', limit: Number(issue.maximum) };
	if (issue.code === 'invalid_type' && issue.input === undefined) return { error: 'missing' };
	return { error: 'notOnTheList' };
}
