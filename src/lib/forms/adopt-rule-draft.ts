import { z } from 'zod';
import { adoptionLimits } from '$lib/domain/rules/adopt-version';
import { date, line, optionalLine } from '$lib/forms/fields';

/** Who adopted the rules that were entered, when, and from which day on they are in force. */
export const adoptRuleDraftForm = z
	.object({
		adopted_by: line({ max: adoptionLimits.adoptedBy }),
		confirmed_by: optionalLine({ max: adoptionLimits.adoptedBy }),
		adopted_on: date(),
		valid_from: date()
	})
	.transform(({ adopted_by, confirmed_by, adopted_on, valid_from }) => ({
		adoptedBy: adopted_by,
		confirmedBy: confirmed_by,
		adoptedOn: adopted_on,
		validFrom: valid_from
	}));
