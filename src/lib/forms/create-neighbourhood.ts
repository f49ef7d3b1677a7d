import { z } from 'zod';
import { slugLimits } from '$lib/domain/neighbourhood/slug';
import { line } from '$lib/forms/fields';
import { neighbourhoodFields } from '$lib/forms/neighbourhood-fields';

/** Whether the slug is free and well made is for the use case to say. */
export const createNeighbourhoodForm = z
	.object({ ...neighbourhoodFields, slug: line({ max: slugLimits.longest }) })
	.transform(({ planning_area: planningArea, contact_email: contactEmail, ...given }) => ({
		...given,
		planningArea,
		contactEmail
	}));
