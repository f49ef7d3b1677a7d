import { error, fail } from '@sveltejs/kit';
import type { AccessRefusal } from '$lib/domain/access/can';
import type { Refusal, RefusalDetails } from '$lib/domain/result';
import type { FormAnswer, TypedValues } from '$lib/forms/form';

/** What no page has a sentence for: it answers with a page of its own. */
type Elsewhere = AccessRefusal | 'notFound';

type Sentences<R extends string> = Readonly<Record<R, (details?: RefusalDetails) => string>>;

/**
 * Answers a refused use case: 404 for what is not there, 403 for what the actor may not do, else 409 with the
 * reason in words above the form, which keeps what was typed.
 */
export function refused<R extends string>(
	{ reason, details }: Refusal<R | Elsewhere>,
	typed: TypedValues,
	sentences: Sentences<R>
) {
	if (reason === 'notFound') error(404);
	if (reason === 'notAllowed' || reason === 'signInFirst') error(403);
	const answer: FormAnswer = { typed, errors: {}, refusal: say(sentences, reason, details) };
	return fail(409, answer);
}

function say<R extends string>(
	sentences: Sentences<R>,
	reason: string,
	details: RefusalDetails | undefined
): string {
	const known = Object.entries<(details?: RefusalDetails) => string>(sentences);
	return known.find(([name]) => name === reason)?.[1](details) ?? '';
}
