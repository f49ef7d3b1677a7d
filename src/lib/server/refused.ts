import { error, fail, type ActionFailure } from '@sveltejs/kit';
import type { AccessRefusal } from '$lib/domain/access/can';
import type { Refusal } from '$lib/domain/result';
import type { FormAnswer, TypedValues } from '$lib/forms/form';

/** What no page has a sentence for: it answers with a page of its own. */
type Elsewhere = AccessRefusal | 'notFound';

const elsewhere = new Set<string>([
	'notFound',
	'notAllowed',
	'signInFirst'
] satisfies readonly Elsewhere[]);

/** The reasons that the page itself puts into words. */
export type SaidHere<R extends string> = Exclude<R, Elsewhere>;

/** Reasons that say more than "a rule refused": too often, a wrong password, not in this kind of installation. */
const statuses = new Map([
	['tooManyTries', 429],
	['tooManyReports', 429],
	['signInFailed', 422],
	['onlyInDemo', 404]
]);

/**
 * Answers a refused use case: 404 for what is not there, 403 for what the actor may not do, else 409 (or what
 * the reason asks for) with the reason in words above the form, which keeps what was typed.
 */
export function refused<R extends string>(
	refusal: Refusal<R>,
	typed: TypedValues,
	words: (refusal: Refusal<SaidHere<R>>) => string
): ActionFailure<FormAnswer> {
	if (!isSaidHere(refusal)) error(refusal.reason === 'notFound' ? 404 : 403);
	const status = statuses.get(refusal.reason) ?? 409;
	return fail(status, { typed, errors: {}, refusal: words(refusal) });
}

function isSaidHere<R extends string>(refusal: Refusal<R>): refusal is Refusal<SaidHere<R>> {
	return !elsewhere.has(refusal.reason);
}
