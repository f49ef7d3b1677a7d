import { z } from 'zod';
import { guidelineLimits } from '$lib/domain/fund/guideline';
import { line } from '$lib/forms/fields';
import { guidelineFields, guidelineOf } from '$lib/forms/guideline-fields';

export const changeFundYearForm = z
	.object({ fund_name: line({ max: guidelineLimits.name }), ...guidelineFields })
	.transform((given) => ({ fundName: given.fund_name, guideline: guidelineOf(given) }));
