import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { handInProposalForm } from '$lib/forms/hand-in-proposal';
import { stepPaths } from '$lib/i18n/draft-step';
import { href } from '$lib/i18n/href';
import { proposalRefusal } from '$lib/i18n/proposal-refusal';
import { refused } from '$lib/server/refused';
import { handInProposal } from '$lib/server/services/hand-in-proposal';
import { describeStep, openDraftPage } from '../open-draft-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { open, address } = await openDraftPage(event);
	const { draft, next, sum, fundYear, facts } = open;
	const { words, project, costs, applicant } = draft.answers;
	if (next !== null) redirect(303, href(`${address}/${stepPaths[next]}`));
	if (!words || !project || !costs || !applicant || !sum || !fundYear) redirect(303, href(address));
	return {
		page: describeStep('applicant', open, address),
		address,
		entry: draft.entry,
		isSignedIn: event.locals.actor.kind === 'account',
		fundName: new Set(facts.years.map(({ fundId }) => fundId)).size > 1 ? fundYear.fundName : null,
		words,
		project,
		costs,
		applicant,
		requestedCents: sum.requestedCents
	};
};

export const actions = {
	default: async (event) => {
		const { where, address } = await openDraftPage(event);
		const data = await event.request.formData();
		const input = readForm(data, handInProposalForm);
		if (!input.ok) return fail(input.status, input);
		const { context, actor } = event.locals;
		const handed = await handInProposal(context, actor, {
			...where,
			answer: input.values.answer,
			form: { key: formKeyOf(data), payload: { ...where, answer: input.values.answer } }
		});
		if (handed.ok) redirect(303, href(`${address}/done`));
		if (handed.reason === 'signInFirst') redirect(303, href(`${address}/address`));
		return refused(handed, input.typed, proposalRefusal);
	}
} satisfies Actions;
