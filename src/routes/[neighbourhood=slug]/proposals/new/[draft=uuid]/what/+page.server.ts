import { fail } from '@sveltejs/kit';
import { contentLanguages } from '$lib/domain/proposal/proposal';
import { readForm } from '$lib/forms/form';
import { wordsForm } from '$lib/forms/save-draft-step';
import { getLocale } from '$lib/paraglide/runtime';
import { describeStep, finishStep, openDraftPage } from '../open-draft-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { open, address } = await openDraftPage(event);
	const { words } = open.draft.answers;
	const ofReader = contentLanguages.find((language) => language === getLocale()) ?? 'de';
	return {
		page: describeStep('words', open, address),
		initial: words === null ? { language: ofReader } : { ...words }
	};
};

export const actions = {
	default: async (event) => {
		const input = readForm(await event.request.formData(), wordsForm);
		if (!input.ok) return fail(input.status, input);
		const answers = { step: 'words', given: input.values } as const;
		return finishStep(event, { answers, typed: input.typed });
	}
} satisfies Actions;
