import { z } from 'zod';
import { proposalLimits } from '$lib/domain/proposal/proposal';
import { text } from '$lib/forms/fields';

export const returnProposalForm = z.object({ question: text({ max: proposalLimits.question }) });
