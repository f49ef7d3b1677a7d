import { z } from 'zod';
import { registerResults } from '$lib/domain/register/register-filter';
import { optionalChoice } from '$lib/forms/choices';
import { optionalAmount, optionalLine, optionalWholeNumber } from '$lib/forms/fields';

/** What somebody looks for in the register. It is in the address, so that every search can be sent to others. */
export const findDecisionsForm = z.object({
	words: optionalLine({ max: 200 }),
	year: optionalWholeNumber({ min: 1, max: 9_999 }),
	body: optionalLine({ max: 80 }),
	result: optionalChoice(registerResults),
	from: optionalAmount(),
	to: optionalAmount()
});
