import { fail } from '@sveltejs/kit';
import { readForm } from '$lib/forms/form';
import { projectForm } from '$lib/forms/save-draft-step';
import { describeStep, finishStep, openDraftPage } from '../open-draft-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { open, address } = await openDraftPage(event);
	const { project } = open.draft.answers;
	return {
		page: describeStep('project', open, address),
		today: open.facts.today,
		areas: [...new Set(open.facts.years.map(({ guideline }) => guideline.areaName))],
		initial:
			project === null
				? {}
				: {
						beneficiaries: project.beneficiaries,
						place: project.place,
						starts_on: project.startsOn,
						ends_on: project.endsOn
					}
	};
};

export const actions = {
	default: async (event) => {
		const { open } = await openDraftPage(event);
		const input = readForm(await event.request.formData(), projectForm(open.facts.today));
		if (!input.ok) return fail(input.status, input);
		const answers = { step: 'project', given: input.values } as const;
		return finishStep(event, { answers, typed: input.typed });
	}
} satisfies Actions;
