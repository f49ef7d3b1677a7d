import { neighbourhoodLimits, portalLanguages } from '$lib/domain/neighbourhood/neighbourhood';
import { choices } from '$lib/forms/choices';
import { line, optionalEmail, optionalLine } from '$lib/forms/fields';

const areaName = { max: neighbourhoodLimits.areaName };

/** What is asked about a neighbourhood when it is created and when it is changed. */
export const neighbourhoodFields = {
	name: line({ max: neighbourhoodLimits.name }),
	address: line({ max: neighbourhoodLimits.address }),
	municipality: line(areaName),
	planning_area: optionalLine(areaName),
	district: optionalLine(areaName),
	languages: choices(portalLanguages, { min: 1 }),
	contact_email: optionalEmail()
};
