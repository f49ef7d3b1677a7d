import { z } from 'zod';
import type { AskedFact } from '$lib/domain/voting/vote-facts';
import { optionalText } from '$lib/forms/fields';
import { factFields, factsOf } from '$lib/forms/vote-facts';

/** Nothing ticked sends nothing, one tick a text, more a list. */
const listed = (sent: unknown): readonly unknown[] =>
	Array.isArray(sent) ? sent.map((one: unknown) => one) : sent === undefined ? [] : [sent];

/**
 * Ballots whose objection is ticked as directed against a protected group, the words of objections in a secret vote,
 * and what the rules ask besides.
 */
export const closeItemForm = (asked: readonly AskedFact[]) =>
	z
		.object({
			protected: z.preprocess(listed, z.array(z.uuid()).max(10_000)),
			objections: optionalText({ max: 4000 }),
			...factFields(asked)
		})
		.transform(({ protected: protectedBallotIds, objections, ...facts }) => ({
			protectedBallotIds,
			objections: objections ?? '',
			facts: factsOf(facts)
		}));
