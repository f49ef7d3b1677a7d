import { fail } from '@sveltejs/kit';
import { fundOf } from '$lib/domain/proposal/draft';
import { readForm } from '$lib/forms/form';
import { fundForm } from '$lib/forms/save-draft-step';
import { describeStep, finishStep, openDraftPage } from '../open-draft-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { open, address } = await openDraftPage(event);
	const names = new Map(open.facts.years.map(({ fundId, fundName }) => [fundId, fundName]));
	return {
		page: describeStep('fund', open, address),
		funds: [...names].map(([id, name]) => ({ id, name })),
		chosen: fundOf(open.draft.answers, open.facts.years)
	};
};

export const actions = {
	default: async (event) => {
		const input = readForm(await event.request.formData(), fundForm);
		if (!input.ok) return fail(input.status, input);
		const answers = { step: 'fund', given: input.values } as const;
		return finishStep(event, { answers, typed: input.typed });
	}
} satisfies Actions;
