import { z } from 'zod';
import { optionalChoice } from '$lib/forms/choices';

const yesOrNo = ['yes', 'no'] as const;

/** What only a person can know; a question left open is no answer. */
export const publishProposalForm = z
	.object({ inside_area: optionalChoice(yesOrNo), not_begun: optionalChoice(yesOrNo) })
	.transform(({ inside_area, not_begun }) => ({
		...(inside_area === null ? {} : { insideArea: inside_area }),
		...(not_begun === null ? {} : { notBegun: not_begun })
	}));
