import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { closeItemForm } from '$lib/forms/close-item';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { votingRefusal } from '$lib/i18n/voting-refusal';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { findMeetingOfItem } from '$lib/server/services/find-meeting-of-item';
import { closeItem } from '$lib/server/services/close-item';
import { readCount } from '$lib/server/services/read-count';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; item: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const { item: itemId } = event.params;
	const meetingId = await findMeetingOfItem(event.locals.context, { neighbourhoodId, itemId });
	const actor = requireCan(event, 'closeItem', { neighbourhoodId, meetingId: meetingId ?? '' });
	const asked = { neighbourhoodId, itemId, language: textLanguage() };
	const read = await readCount(event.locals.context, asked);
	if (read === null) error(404);
	return { actor, neighbourhoodId, itemId, slug, read };
}

export const load: PageServerLoad = async (event) => {
	const { itemId, slug, read } = await enter(event);
	const { item, title, turnout, vetoes, asked, secret } = read;
	if (item.state === 'closed') redirect(303, href(`/${slug}/desk/motions/${item.motionId}`));
	return {
		title,
		turnout,
		vetoes,
		asked,
		secret,
		isByHands: item.entryMode === 'showOfHands',
		saved: event.url.searchParams.get('saved') === 'count',
		desk: `/${slug}/desk/items/${itemId}`
	};
};

export const actions = {
	default: async (event) => {
		const { actor, neighbourhoodId, itemId, slug, read } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, closeItemForm(read.asked));
		if (!input.ok) return fail(input.status, input);
		const formKey = formKeyOf(data);
		const objections = { words: input.values.objections, language: textLanguage() };
		const command = { neighbourhoodId, itemId, ...input.values, objections, formKey };
		const result = await closeItem(event.locals.context, actor, command);
		if (!result.ok) return refused(result, input.typed, votingRefusal);
		const { roundId, motionId } = result.value;
		const round = `/${slug}/desk/meetings/${read.item.meetingId}/rounds/${roundId}`;
		redirect(303, href(roundId === null ? `/${slug}/desk/motions/${motionId}` : round));
	}
} satisfies Actions;
