import { fail, redirect } from '@sveltejs/kit';
import { sumCostPlan } from '$lib/domain/proposal/cost-plan';
import type { ProposalDraft } from '$lib/domain/proposal/draft';
import { readForm, typedValues, type TypedValues } from '$lib/forms/form';
import { costsForm } from '$lib/forms/save-draft-step';
import { stepPaths } from '$lib/i18n/draft-step';
import { href } from '$lib/i18n/href';
import { typedCents } from '$lib/i18n/money';
import { describeStep, finishStep, openDraftPage } from '../open-draft-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { open, address } = await openDraftPage(event);
	// The guideline of the costs is that of the year in which the project begins.
	const { fundYear } = open;
	if (fundYear === null) redirect(303, href(`${address}/${stepPaths[open.next ?? 'project']}`));
	return {
		page: describeStep('costs', open, address),
		guideline: fundYear.guideline,
		initial: initialOf(open.draft.answers.costs)
	};
};

export const actions = {
	default: async (event) => {
		const data = await event.request.formData();
		if (data.get('intent') === 'add-line') {
			await openDraftPage(event);
			const reading = readForm(data, costsForm);
			const sum = reading.ok ? sumCostPlan(reading.values) : null;
			return {
				typed: typedValues(data),
				errors: {},
				wantsLine: true,
				requestedCents: sum?.ok ? sum.value.requestedCents : null
			};
		}
		const input = readForm(data, costsForm);
		if (!input.ok) return fail(input.status, input);
		const answers = { step: 'costs', given: input.values } as const;
		return finishStep(event, { answers, typed: input.typed });
	}
} satisfies Actions;

function initialOf(costs: ProposalDraft['answers']['costs']): TypedValues {
	if (costs === null) return {};
	const { lines, ownShareCents, otherIncomeCents } = costs;
	const typedLines = lines.flatMap(({ label, amountCents }, index) => [
		[`costs.${index}.label`, label] as const,
		[`costs.${index}.amount`, typedCents(amountCents)] as const
	]);
	return Object.fromEntries([
		...typedLines,
		['own_share', ownShareCents === 0 ? '' : typedCents(ownShareCents)],
		['other_income', otherIncomeCents === 0 ? '' : typedCents(otherIncomeCents)]
	]);
}
