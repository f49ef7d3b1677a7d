import { z } from 'zod';
import { guidelineLimits, parseShare, type Guideline } from '$lib/domain/fund/guideline';
import { choice } from '$lib/forms/choices';
import { fieldIssue } from '$lib/forms/field-error';
import { amount, line } from '$lib/forms/fields';

const limits = { minCents: guidelineLimits.leastCents, maxCents: guidelineLimits.mostCents };

/** An amount of money that a fund can hold. */
export const fundAmount = () => amount(limits);

/** Percent or a fraction, kept exactly. */
const share = () =>
	z
		.preprocess((value: unknown) => (typeof value === 'string' ? value : ''), z.string())
		.transform((typed, ctx) => {
			const parsed = parseShare(typed);
			if (parsed.ok) return parsed.value;
			ctx.addIssue(fieldIssue(parsed.reason, parsed.reason === 'tooLarge' ? { limit: 99 } : {}));
			return z.NEVER;
		});

/** What is asked about the guideline of a fund's year; nothing is filled in beforehand. */
export const guidelineFields = {
	cap: fundAmount(),
	minimum: fundAmount(),
	own_share: share(),
	area_name: line({ max: guidelineLimits.areaName }),
	begun: choice(['no', 'yes']),
	source: line({ max: guidelineLimits.source })
};

type GuidelineInput = z.output<z.ZodObject<typeof guidelineFields>>;

/** The answers as the domain knows them. */
export function guidelineOf(given: GuidelineInput): Guideline {
	return {
		capCents: given.cap,
		minimumCents: given.minimum,
		ownShare: given.own_share,
		areaName: given.area_name,
		mustNotHaveBegun: given.begun === 'no',
		source: given.source
	};
}
