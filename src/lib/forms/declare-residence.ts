import { z } from 'zod';
import { residenceTies } from '$lib/domain/participation/schema/manifest';
import { choice, mustTick } from '$lib/forms/choices';
import { optionalLine, optionalWholeNumber } from '$lib/forms/fields';

/** What somebody says of themselves to be able to vote; whether year and street are needed, the vote says. */
export const declareResidenceForm = z
	.object({
		tie: choice(residenceTies),
		birth_year: optionalWholeNumber({ min: 1900, max: 2100 }),
		street: optionalLine({ max: 80 }),
		is_true: mustTick()
	})
	.transform(({ tie, birth_year: birthYear, street }) => ({ tie, birthYear, street }));
