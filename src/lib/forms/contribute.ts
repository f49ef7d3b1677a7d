import { z } from 'zod';
import {
	contributionKinds,
	contributionLength,
	type ContributionKind
} from '$lib/domain/meeting/deliberate';
import { contentLanguages } from '$lib/domain/proposal/proposal';
import { choice, id } from '$lib/forms/choices';
import { optionalAmount, optionalText, text } from '$lib/forms/fields';

const written = {
	words: text({ max: contributionLength.to }),
	language: choice(contentLanguages)
};

/**
 * One form per kind of contribution. An amendment has an amount, a condition, or both: that at least one is
 * there, and that the amount is lower, is for the rule to say.
 */
export const contributeForms = {
	question: z.object(written),
	answer: z.object({ ...written, question: id() }),
	for: z.object(written),
	against: z.object(written),
	concern: z.object(written),
	amendment: z.object({
		...written,
		words: optionalText({ max: contributionLength.to }),
		amount: optionalAmount()
	})
} satisfies Record<ContributionKind, z.ZodType>;

/** The kind that the address names, or null. */
export function contributionKindOf(typed: string | null): ContributionKind | null {
	return contributionKinds.find((kind) => kind === typed) ?? null;
}
