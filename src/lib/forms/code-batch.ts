import { z } from 'zod';
import { batchLayouts, batchLimits, revokeReasons } from '$lib/domain/participation/code-batch';
import { choice } from '$lib/forms/choices';
import { line, wholeNumber } from '$lib/forms/fields';

export const makeCodeBatchForm = z.object({
	size: wholeNumber({ min: 1, max: batchLimits.size }),
	layout: choice(batchLayouts),
	purpose: line({ max: batchLimits.purpose })
});

export const revokeCodeBatchForm = z.object({ because: choice(revokeReasons) });
