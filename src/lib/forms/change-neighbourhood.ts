import { z } from 'zod';
import { neighbourhoodFields } from '$lib/forms/neighbourhood-fields';

export const changeNeighbourhoodForm = z
	.object(neighbourhoodFields)
	.transform(({ planning_area: planningArea, contact_email: contactEmail, ...given }) => ({
		...given,
		planningArea,
		contactEmail
	}));
