import { z } from 'zod';
import { officeOutcomes } from '$lib/domain/voting/decide-as-office';
import { choice, id } from '$lib/forms/choices';
import { date, optionalAmount, text } from '$lib/forms/fields';

/** What an office decided, with its reasons; nothing is decided after today (local date). */
export const decideAsOfficeForm = (today: string) =>
	z
		.object({
			body: id(),
			outcome: choice(officeOutcomes),
			amount: optionalAmount({ minCents: 1 }),
			on: date({ until: today }),
			reason: text({ max: 4000 })
		})
		.transform(({ body, reason, outcome, amount, on }) => ({
			bodyId: body,
			decided: { outcome, on, amountCents: outcome === 'approved' ? amount : null },
			reason
		}));
