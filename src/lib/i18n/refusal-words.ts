import type { Refusal, RefusalDetails } from '$lib/domain/result';

/** One sentence for each reason, with the numbers that the rule compared. */
export type RefusalSentences<R extends string> = Readonly<
	Record<R, (details: RefusalDetails) => string>
>;

/** As much of a refusal as its sentence needs. */
export type ToldRefusal<R extends string> = Pick<Refusal<R>, 'reason' | 'details'>;

/** Says a refusal by its table; the compiler finds the sentence that is missing. */
export function refusalWords<R extends string>(sentences: RefusalSentences<R>) {
	return ({ reason, details = {} }: ToldRefusal<R>): string => sentences[reason](details);
}
