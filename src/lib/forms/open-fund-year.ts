import { z } from 'zod';
import { guidelineLimits } from '$lib/domain/fund/guideline';
import { fieldIssue } from '$lib/forms/field-error';
import { line, optionalLine, wholeNumber } from '$lib/forms/fields';
import { fundAmount, guidelineFields, guidelineOf } from '$lib/forms/guideline-fields';

/** The value of the select that stands for a fund which is still to be made. */
export const newFund = 'new';

/** `fund` is the id of a fund of this neighbourhood, or „new“ with a name. */
export const openFundYearForm = z
	.object({
		fund: line({ max: 36 }),
		fund_name: optionalLine({ max: guidelineLimits.name }),
		year: wholeNumber({ min: 2000, max: 2100 }),
		amount: fundAmount(),
		money_source: line({ max: guidelineLimits.source }),
		...guidelineFields
	})
	.transform((given, ctx) => {
		const isNew = given.fund === newFund;
		if (isNew && given.fund_name === null)
			ctx.addIssue(fieldIssue('missing', { path: ['fund_name'] }));
		return {
			fundId: isNew ? null : given.fund,
			fundName: given.fund_name ?? '',
			year: given.year,
			amountCents: given.amount,
			moneySource: given.money_source,
			guideline: guidelineOf(given)
		};
	});
