import { z } from 'zod';
import { capacities } from '$lib/domain/council/body';
import { portalLanguages } from '$lib/domain/neighbourhood/neighbourhood';
import { holderLimits } from '$lib/domain/council/appoint-holder';
import { choice, tick } from '$lib/forms/choices';
import { fieldIssue } from '$lib/forms/field-error';
import { date, line, optionalDate, optionalEmail } from '$lib/forms/fields';

/** With a mail address the person is invited; without one only the name is written down. */
export const appointHolderForm = z
	.object({
		capacity: choice(capacities),
		person_name: line({ max: holderLimits.name }),
		email: optionalEmail(),
		locale: choice(portalLanguages),
		named: tick(),
		from_on: date(),
		until_on: optionalDate()
	})
	.transform((given, ctx) => {
		if (given.until_on !== null && given.until_on < given.from_on)
			ctx.addIssue(fieldIssue('beforeStart', { path: ['until_on'] }));
		return {
			capacity: given.capacity,
			personName: given.person_name,
			email: given.email,
			locale: given.locale,
			isNamed: given.named,
			fromOn: given.from_on,
			untilOn: given.until_on
		};
	});
