import { z } from 'zod';
import { proposalLimits } from '$lib/domain/proposal/proposal';
import { text } from '$lib/forms/fields';

export const answerQuestionForm = z.object({ answer: text({ max: proposalLimits.answer }) });
