import { error, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { cutMotionForm, undoCutForm } from '$lib/forms/cut-motion';
import { href } from '$lib/i18n/href';
import { roundRefusal } from '$lib/i18n/round-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { closeRound, dissolveRound } from '$lib/server/services/close-round';
import { cutMotion, undoCut } from '$lib/server/services/cut-motion';
import { readRound } from '$lib/server/services/read-round';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; meeting: string; round: string }>;

async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const { meeting: meetingId, round: roundId } = event.params;
	const actor = requireCan(event, 'runMeeting', { neighbourhoodId, meetingId });
	const page = href(`/${slug}/desk/meetings/${meetingId}/rounds/${roundId}`);
	return { actor, asked: { neighbourhoodId, meetingId, roundId }, page };
}

export const load: PageServerLoad = async (event) => {
	const { actor, asked } = await enter(event);
	const read = await readRound(event.locals.context, actor, { ...asked, language: textLanguage() });
	if (read === null) error(404);
	return { ...read, cutting: event.url.searchParams.get('cut') };
};

const nothing = z.object({});

export const actions = {
	cut: async (event) => {
		const { actor, asked, page } = await enter(event);
		const language = textLanguage();
		return answerForm({
			data: await event.request.formData(),
			schema: cutMotionForm,
			run: (values, formKey) =>
				cutMotion(event.locals.context, actor, { ...asked, ...values, language, formKey }),
			words: roundRefusal,
			to: () => `${page}#cuts`
		});
	},
	undo: async (event) => {
		const { actor, asked, page } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: undoCutForm,
			run: (values, formKey) =>
				undoCut(event.locals.context, actor, { ...asked, ...values, formKey }),
			words: roundRefusal,
			to: () => `${page}#cuts`
		});
	},
	close: async (event) => {
		const { actor, asked, page } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: nothing,
			run: (_, formKey) => closeRound(event.locals.context, actor, { ...asked, formKey }),
			words: roundRefusal,
			to: () => page
		});
	},
	dissolve: async (event) => {
		const { actor, asked, page } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: nothing,
			run: (_, formKey) => dissolveRound(event.locals.context, actor, { ...asked, formKey }),
			words: roundRefusal,
			to: () => page
		});
	}
} satisfies Actions;
