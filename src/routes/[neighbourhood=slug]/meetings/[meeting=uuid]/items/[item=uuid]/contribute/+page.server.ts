import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { ContributionKind } from '$lib/domain/meeting/deliberate';
import { contributeForms, contributionKindOf } from '$lib/forms/contribute';
import { readForm, typedValues, type FormReading } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { motionRefusal } from '$lib/i18n/motion-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { contribute } from '$lib/server/services/contribute';
import { readItem } from '$lib/server/services/read-item';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; meeting: string; item: string }>;

async function enter(event: Event) {
	const actor = requireAccount(event);
	const kind = contributionKindOf(event.url.searchParams.get('kind'));
	if (kind === null) error(404);
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const { meeting: meetingId, item: itemId } = event.params;
	const back = href(`/${slug}/meetings/${meetingId}/items/${itemId}`);
	return { actor, kind, back, where: { neighbourhoodId, meetingId, itemId } };
}

export const load: PageServerLoad = async (event) => {
	const { actor, kind, back, where } = await enter(event);
	const asked = { ...where, language: textLanguage() };
	const read = await readItem(event.locals.context, actor, asked);
	if (read === null) error(404);
	// Words that were refused come back to this page, whatever has happened meanwhile.
	const isAsking = event.request.method === 'GET';
	if (isAsking && !read.deliberation.openKinds.includes(kind)) redirect(303, back);
	const questionId = event.url.searchParams.get('question');
	const question = read.deliberation.contributions.find(({ id }) => id === questionId) ?? null;
	if (kind === 'answer' && question === null) error(404);
	const { title, reference, amountCents } = read;
	return { kind, back, title, reference, amountCents, question };
};

interface Words {
	readonly words: string;
	readonly amountCents: number | null;
	readonly inReplyTo: string | null;
	readonly language: string;
}

function readWords(data: FormData, kind: ContributionKind): FormReading<Words> {
	if (kind === 'answer') {
		const input = readForm(data, contributeForms.answer);
		if (!input.ok) return input;
		const { words, language, question: inReplyTo } = input.values;
		return { ...input, values: { words, language, amountCents: null, inReplyTo } };
	}
	if (kind === 'amendment') {
		const input = readForm(data, contributeForms.amendment);
		if (!input.ok) return input;
		const { words, language, amount: amountCents } = input.values;
		return { ...input, values: { words: words ?? '', language, amountCents, inReplyTo: null } };
	}
	const input = readForm(data, contributeForms[kind]);
	if (!input.ok) return input;
	return { ...input, values: { ...input.values, amountCents: null, inReplyTo: null } };
}

export const actions = {
	default: async (event) => {
		const { actor, kind, back, where } = await enter(event);
		const data = await event.request.formData();
		const input = readWords(data, kind);
		if (!input.ok) return fail(input.status, input);
		const { neighbourhoodId, itemId } = where;
		const formKey = formKeyOf(data);
		const command = { neighbourhoodId, itemId, kind, formKey, ...input.values };
		const result = await contribute(event.locals.context, actor, command);
		if (!result.ok) return refused(result, typedValues(data), motionRefusal);
		redirect(303, `${back}#c-${result.value.contributionId}`);
	}
} satisfies Actions;
