import { z } from 'zod';
import { successionLimits } from '$lib/domain/council/succeed-body';
import { id } from '$lib/forms/choices';
import { date, line } from '$lib/forms/fields';

export const nameSuccessorForm = z
	.object({ successor: id(), from_on: date(), source: line({ max: successionLimits.source }) })
	.transform(({ successor: successorId, from_on: fromOn, source }) => ({
		successorId,
		fromOn,
		source
	}));

/** A button and nothing else. */
export const takeBackSuccessorForm = z.object({});
