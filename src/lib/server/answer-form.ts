import { error, fail, redirect, type ActionFailure } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Refusal, Result } from '$lib/domain/result';
import { readForm, type FormAnswer } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';

interface Answering<S extends z.ZodType, T, R extends string> {
	readonly data: FormData;
	readonly schema: S;
	/** The use case, with what was typed and the key of the form. */
	readonly run: (values: z.output<S>, formKey: string) => Promise<Result<T, R>>;
	/** The sentence for each reason; `notFound` never gets that far. */
	readonly words: (refusal: Refusal<R>) => string;
	/** The page that shows what was done, through `href()`. */
	readonly to: (value: T) => string;
}

/**
 * Answers a posted form: 422 with what was typed when a field is wrong, 404 when the thing is not there (or
 * belongs to others), 409 with the sentence of the rule that refused, else 303 to the page that shows it.
 */
export async function answerForm<S extends z.ZodType, T, R extends string>({
	data,
	schema,
	run,
	words,
	to
}: Answering<S, T, R>): Promise<ActionFailure<FormAnswer>> {
	const input = readForm(data, schema);
	if (!input.ok) return fail(input.status, { typed: input.typed, errors: input.errors });
	const result = await run(input.values, formKeyOf(data));
	if (result.ok) redirect(303, to(result.value));
	if (result.reason === 'notFound') error(404, { message: 'notFound' });
	return fail(409, { typed: input.typed, errors: {}, refusal: words(result) });
}
