import { z } from 'zod';
import { proposalLimits } from '$lib/domain/proposal/proposal';
import { optionalText } from '$lib/forms/fields';

/** `answer`: to the desk's question, when a returned proposal is handed in again. */
export const handInProposalForm = z.object({
	answer: optionalText({ max: proposalLimits.answer })
});
