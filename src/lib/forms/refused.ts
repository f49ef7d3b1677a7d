import type { FieldErrors, FormAnswer, TypedValues } from '$lib/forms/form';

/** What an action answers when a rule refuses: what was typed, and the sentence. */
export function refused(typed: TypedValues, refusal: string): FormAnswer {
	return { typed, errors: {}, refusal };
}

/** What an action answers when one field turns out wrong only by the rule. */
export function refusedField(typed: TypedValues, errors: FieldErrors): FormAnswer {
	return { typed, errors };
}
