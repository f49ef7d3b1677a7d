import { z } from 'zod';
import {
	applicantKinds,
	contentLanguages,
	largestCostCents,
	proposalLimits
} from '$lib/domain/proposal/proposal';
import { decidePublicName } from '$lib/domain/proposal/public-name';
import { choice, id, lines, optionalChoice } from '$lib/forms/choices';
import { fieldIssue } from '$lib/forms/field-error';
import {
	amount,
	date,
	line,
	optionalAmount,
	optionalEmail,
	optionalLine,
	text
} from '$lib/forms/fields';

/** One form for each step of a draft; what they give is what the draft keeps. */

export const fundForm = z.object({ fund: id() }).transform(({ fund }) => fund);

export const wordsForm = z.object({
	title: line({ max: proposalLimits.title }),
	purpose: text({ max: proposalLimits.purpose }),
	language: choice(contentLanguages)
});

/** `today`: the first day on which a project can begin. */
export const projectForm = (today: string) =>
	z
		.object({
			beneficiaries: text({ max: proposalLimits.beneficiaries }),
			place: line({ max: proposalLimits.place }),
			starts_on: date({ from: today }),
			ends_on: date()
		})
		.transform(({ beneficiaries, place, starts_on, ends_on }, ctx) => {
			if (ends_on < starts_on) ctx.addIssue(fieldIssue('beforeStart', { path: ['ends_on'] }));
			return { beneficiaries, place, startsOn: starts_on, endsOn: ends_on };
		});

export const costsForm = z
	.object({
		costs: lines(
			{
				label: line({ max: proposalLimits.costLabel }),
				amount: amount({ minCents: 1, maxCents: largestCostCents })
			},
			{ min: 1, max: proposalLimits.costLines }
		),
		own_share: optionalAmount({ maxCents: largestCostCents }),
		other_income: optionalAmount({ maxCents: largestCostCents })
	})
	.transform(({ costs, own_share, other_income }) => ({
		lines: costs.map(({ label, amount: amountCents }) => ({ label, amountCents })),
		ownShareCents: own_share ?? 0,
		otherIncomeCents: other_income ?? 0
	}));

export const applicantForm = z
	.object({
		kind: choice(applicantKinds),
		name: line({ max: proposalLimits.applicantName }),
		public_name: optionalChoice(['resident', 'named']),
		contact: optionalLine({ max: proposalLimits.contact }),
		email: optionalEmail()
	})
	.transform(({ kind, name, public_name, contact, email }) => ({
		kind,
		name,
		publicName: decidePublicName(kind, public_name),
		contact,
		email
	}));
