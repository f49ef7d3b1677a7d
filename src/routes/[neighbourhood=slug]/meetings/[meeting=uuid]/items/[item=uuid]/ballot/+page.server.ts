import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { castBallotForm } from '$lib/forms/cast-ballot';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { votingRefusal } from '$lib/i18n/voting-refusal';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { castBallot } from '$lib/server/services/cast-ballot';
import { readVote } from '$lib/server/services/read-vote';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; meeting: string; item: string }>;

/** Whoever is signed in may look; whether they have a vote here, the rule says. */
async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireAccount(event);
	const { meeting: meetingId, item: itemId } = event.params;
	return { actor, neighbourhoodId, meetingId, itemId, slug };
}

export const load: PageServerLoad = async (event) => {
	const { actor, neighbourhoodId, meetingId, itemId } = await enter(event);
	const asked = { neighbourhoodId, meetingId, itemId, language: textLanguage() };
	const read = await readVote(event.locals.context, actor, asked);
	if (read === null) error(404);
	const { item, cast, secret, method, mostPoints, options, refusal } = read;
	const { title, amountCents, conditions, isRecused } = item;
	return {
		title,
		amountCents,
		conditions,
		isRecused,
		position: item.item.number,
		bodyName: item.meeting.bodyName,
		cast,
		secret,
		method,
		mostPoints,
		options,
		refusal,
		itemPath: `/meetings/${meetingId}/items/${itemId}`
	};
};

export const actions = {
	default: async (event) => {
		const { actor, neighbourhoodId, meetingId, itemId, slug } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, castBallotForm);
		if (!input.ok) return fail(input.status, input);
		const result = await castBallot(event.locals.context, actor, {
			neighbourhoodId,
			itemId,
			...input.values,
			language: textLanguage(),
			formKey: formKeyOf(data)
		});
		if (!result.ok) return refused(result, input.typed, votingRefusal);
		redirect(303, href(`/${slug}/meetings/${meetingId}/items/${itemId}/ballot`));
	}
} satisfies Actions;
