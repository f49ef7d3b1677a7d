import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { decideInterestForm } from '$lib/forms/decide-interest';
import { readForm, typedValues } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { openItemForm } from '$lib/forms/open-item';
import { recordInterestForm } from '$lib/forms/record-interest';
import { settleAmendmentForm } from '$lib/forms/settle-amendment';
import { href } from '$lib/i18n/href';
import { interestRefusal } from '$lib/i18n/interest-refusal';
import { meetingRefusal } from '$lib/i18n/meeting-refusal';
import { motionRefusal } from '$lib/i18n/motion-refusal';
import { talkRefusal } from '$lib/i18n/talk-refusal';
import { votingRefusal } from '$lib/i18n/voting-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { decideInterest } from '$lib/server/services/decide-interest';
import { declareInterest } from '$lib/server/services/declare-interest';
import { findMeetingOfItem } from '$lib/server/services/find-meeting-of-item';
import { readRoundOfItem } from '$lib/server/services/list-rounds';
import { openItem } from '$lib/server/services/open-item';
import { readDeskItem } from '$lib/server/services/read-desk-item';
import { readQuorum } from '$lib/server/services/read-quorum';
import { restartSecretVote } from '$lib/server/services/restart-secret-vote';
import { startDiscussion } from '$lib/server/services/start-discussion';
import { settleAmendment } from '$lib/server/services/settle-amendment';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; item: string }>;

async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const { item: itemId } = event.params;
	const meetingId = await findMeetingOfItem(event.locals.context, { neighbourhoodId, itemId });
	const actor = requireCan(event, 'runMeeting', { neighbourhoodId, meetingId: meetingId ?? '' });
	return { actor, neighbourhoodId, itemId, page: href(`/${slug}/desk/items/${itemId}`) };
}

/** What each of the page's forms needs. */
async function post(event: Event) {
	const { context } = event.locals;
	const { actor, neighbourhoodId, itemId, page } = await enter(event);
	const data = await event.request.formData();
	const item = { neighbourhoodId, itemId, formKey: formKeyOf(data) };
	return { context, actor, data, item, page };
}

export const load: PageServerLoad = async (event) => {
	const { actor, neighbourhoodId, itemId } = await enter(event);
	const asked = { neighbourhoodId, itemId, language: textLanguage() };
	const read = await readDeskItem(event.locals.context, actor, asked);
	if (read === null) error(404);
	const { meetingId } = read.item;
	const where = { neighbourhoodId, meetingId, itemId };
	const { context } = event.locals;
	const round = await readRoundOfItem(context, { neighbourhoodId, itemId });
	return { ...read, round, quorum: await readQuorum(context, where) };
};

export const actions = {
	openItem: async (event) => {
		const { context, actor, data, item, page } = await post(event);
		const read = await readDeskItem(context, actor, { ...item, language: textLanguage() });
		if (read === null) error(404);
		const input = readForm(data, openItemForm(read.secrecy === 'onDemand'));
		if (!input.ok) return fail(input.status, input);
		const command = { ...item, ...input.values };
		const result = await openItem(context, actor, command);
		if (!result.ok) return refused(result, input.typed, meetingRefusal);
		redirect(303, `${page}#vote`);
	},
	startDiscussion: async (event) => {
		const { context, actor, data, item, page } = await post(event);
		const result = await startDiscussion(context, actor, item);
		if (!result.ok) return refused(result, typedValues(data), talkRefusal);
		redirect(303, `${page}#discussion`);
	},
	restartSecretVote: async (event) => {
		const { context, actor, data, item, page } = await post(event);
		const result = await restartSecretVote(context, actor, item);
		if (!result.ok) return refused(result, typedValues(data), votingRefusal);
		redirect(303, `${page}#vote`);
	},
	recordInterest: async (event) => {
		const { context, actor, data, item, page } = await post(event);
		const input = readForm(data, recordInterestForm);
		if (!input.ok) return fail(input.status, input);
		const { who: onBehalfOf, ground } = input.values;
		const command = { ...item, ground, isCertain: true, onBehalfOf };
		const result = await declareInterest(context, actor, command);
		if (!result.ok) return refused(result, input.typed, interestRefusal);
		redirect(303, `${page}#interests`);
	},
	decideInterest: async (event) => {
		const { context, actor, data, item, page } = await post(event);
		const input = readForm(data, decideInterestForm);
		if (!input.ok) return fail(input.status, input);
		const { interest: interestId, outcome } = input.values;
		const command = { ...item, interestId, isUpheld: outcome === 'upheld' };
		const result = await decideInterest(context, actor, command);
		if (!result.ok) return refused(result, input.typed, interestRefusal);
		redirect(303, `${page}#interests`);
	},
	settleAmendment: async (event) => {
		const { context, actor, data, item, page } = await post(event);
		const input = readForm(data, settleAmendmentForm);
		if (!input.ok) return fail(input.status, input);
		const { amendment: amendmentId, outcome } = input.values;
		const command = { ...item, amendmentId, isAdopted: outcome === 'adopted' };
		const result = await settleAmendment(context, actor, command);
		if (!result.ok) return refused(result, input.typed, motionRefusal);
		redirect(303, `${page}#amendments`);
	}
} satisfies Actions;
