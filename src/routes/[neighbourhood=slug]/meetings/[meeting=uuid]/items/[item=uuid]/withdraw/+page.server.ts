import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm, typedValues } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { removeContributionForm } from '$lib/forms/lead-discussion';
import { href } from '$lib/i18n/href';
import { talkRefusal } from '$lib/i18n/talk-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { readItem } from '$lib/server/services/read-item';
import {
	removeContribution,
	withdrawContribution
} from '$lib/server/services/withdraw-contribution';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; meeting: string; item: string }>;

async function enter(event: Event) {
	const actor = requireAccount(event);
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const { meeting: meetingId, item: itemId } = event.params;
	const contributionId = event.url.searchParams.get('contribution') ?? '';
	const back = href(`/${slug}/meetings/${meetingId}/items/${itemId}#deliberation`);
	return { actor, contributionId, back, where: { neighbourhoodId, meetingId, itemId } };
}

/** What is to go, and in what part the reader takes it out; an error page for everybody else. */
async function find(event: Event) {
	const { actor, contributionId, back, where } = await enter(event);
	const asked = { ...where, language: textLanguage() };
	const read = await readItem(event.locals.context, actor, asked);
	const said = read?.deliberation.contributions.find(({ id }) => id === contributionId);
	if (!read || !said) error(404);
	return { reference: read.reference, said, back };
}

export const load: PageServerLoad = async (event) => {
	const found = await find(event);
	// What was refused meanwhile is said on this page.
	const isAsking = event.request.method === 'GET';
	if (isAsking && found.said.removableAs === null) redirect(303, found.back);
	return found;
};

export const actions = {
	withdraw: async (event) => {
		const { actor, contributionId, back, where } = await enter(event);
		const data = await event.request.formData();
		const { neighbourhoodId, itemId } = where;
		const command = { neighbourhoodId, itemId, contributionId, formKey: formKeyOf(data) };
		const result = await withdrawContribution(event.locals.context, actor, command);
		if (!result.ok) return refused(result, typedValues(data), talkRefusal);
		redirect(303, back);
	},
	remove: async (event) => {
		const { actor, contributionId, back, where } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, removeContributionForm);
		if (!input.ok) return fail(input.status, input);
		const { neighbourhoodId, itemId } = where;
		const result = await removeContribution(event.locals.context, actor, {
			...{ neighbourhoodId, itemId, contributionId, formKey: formKeyOf(data) },
			...{ reason: input.values.reason, language: textLanguage() }
		});
		if (!result.ok) return refused(result, input.typed, talkRefusal);
		redirect(303, back);
	}
} satisfies Actions;
