import { z } from 'zod';
import { optionalText, wholeNumber } from '$lib/forms/fields';

/** Hands that were raised; a field left empty counts none. */
export const hands = () =>
	z.preprocess(
		(typed) => (typed === undefined || typed === '' ? '0' : typed),
		wholeNumber({ max: 10_000 })
	);

/** One line per bench; a field that the rules do not offer is not on the page and counts as none. */
export const handsGroups = z
	.array(
		z.object({
			bench: z.string().max(40).default(''),
			present: hands(),
			recused: hands(),
			yes: hands(),
			no: hands(),
			abstain: hands(),
			concern: hands(),
			stand_aside: hands(),
			veto: hands(),
			protected_vetoes: hands(),
			points: hands()
		})
	)
	.min(1)
	.max(50)
	.transform((groups) =>
		groups.map(({ bench, stand_aside, protected_vetoes, ...counts }) => ({
			...counts,
			bench: bench === '' ? null : bench,
			standAside: stand_aside,
			protectedVetoes: protected_vetoes
		}))
	);

export const enterTallyForm = z
	.object({ groups: handsGroups, reason: optionalText({ max: 4000 }) })
	.transform(({ groups, reason }) => ({ groups, reason: reason ?? '' }));
