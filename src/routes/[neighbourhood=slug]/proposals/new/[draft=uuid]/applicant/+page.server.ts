import { fail } from '@sveltejs/kit';
import { readForm } from '$lib/forms/form';
import { applicantForm } from '$lib/forms/save-draft-step';
import { describeStep, finishStep, openDraftPage } from '../open-draft-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { open, address } = await openDraftPage(event);
	const { applicant } = open.draft.answers;
	return {
		page: describeStep('applicant', open, address),
		isAtDesk: open.draft.entry === 'desk',
		initial:
			applicant === null
				? { public_name: 'resident' }
				: {
						kind: applicant.kind,
						name: applicant.name,
						public_name: applicant.publicName,
						contact: applicant.contact ?? '',
						email: applicant.email ?? ''
					}
	};
};

export const actions = {
	default: async (event) => {
		const { open } = await openDraftPage(event);
		const input = readForm(await event.request.formData(), applicantForm);
		if (!input.ok) return fail(input.status, input);
		// A resident's own address is asked for last and never kept in the draft.
		const isAtDesk = open.draft.entry === 'desk';
		const { applicant } = open.draft.answers;
		const kept = { contact: applicant?.contact ?? null, email: null };
		const given = isAtDesk ? input.values : { ...input.values, ...kept };
		return finishStep(event, { answers: { step: 'applicant', given }, typed: input.typed });
	}
} satisfies Actions;
