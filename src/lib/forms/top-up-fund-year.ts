import { z } from 'zod';
import { guidelineLimits } from '$lib/domain/fund/guideline';
import { line } from '$lib/forms/fields';
import { fundAmount } from '$lib/forms/guideline-fields';

export const topUpFundYearForm = z
	.object({ top_up: fundAmount(), top_up_source: line({ max: guidelineLimits.source }) })
	.transform((given) => ({ amountCents: given.top_up, moneySource: given.top_up_source }));
