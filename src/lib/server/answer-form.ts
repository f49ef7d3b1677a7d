import { fail, redirect, type ActionFailure } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Refusal, Result } from '$lib/domain/result';
import { readForm, type FormAnswer } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { refused, type SaidHere } from '$lib/server/refused';

interface Answering<S extends z.ZodType, T, R extends string> {
	readonly data: FormData;
	readonly schema: S;
	/** The use case, with what was typed and the key of the form. */
	readonly run: (values: z.output<S>, formKey: string) => Promise<Result<T, R>>;
	/** The sentence for each reason that has no page of its own, see `refused`. */
	readonly words: (refusal: Refusal<SaidHere<R>>) => string;
	/** The page that shows what was done, through `href()`. */
	readonly to: (value: T) => string;
}

/**
 * Answers a posted form: 422 with what was typed when a field is wrong, as `refused` says when a rule refuses,
 * else 303 to the page that shows what was done.
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
	return refused(result, input.typed, words);
}
