import { z } from 'zod';
import { holderLimits } from '$lib/domain/council/appoint-holder';
import { tick } from '$lib/forms/choices';
import { line } from '$lib/forms/fields';

export const changeHolderForm = z
	.object({ person_name: line({ max: holderLimits.name }), named: tick() })
	.transform((given) => ({ personName: given.person_name, isNamed: given.named }));
