import { error } from '@sveltejs/kit';
import { acceptConductForm } from '$lib/forms/adopt-conduct';
import { conductRefusal } from '$lib/i18n/conduct-words';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { answerForm } from '$lib/server/answer-form';
import { requireAccount } from '$lib/server/auth/guards';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { acceptConduct } from '$lib/server/services/accept-conduct';
import { readConduct } from '$lib/server/services/read-conduct';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { context, actor } = event.locals;
	const asked = { neighbourhoodId, bodySlug: event.params.body, language: textLanguage() };
	const read = await readConduct(context, asked);
	if (read === null) error(404, { message: 'notFound' });
	const { body, versions, holders } = read;
	const accountId = actor.kind === 'account' ? actor.accountId : null;
	const own = holders.find((one) => accountId !== null && one.accountId === accountId);
	return {
		...{ body, versions },
		own: own ? { acceptedAt: own.accepted?.at ?? null } : null,
		counts: { all: holders.length, accepted: holders.filter((one) => one.accepted).length }
	};
};

export const actions = {
	default: async (event) => {
		const actor = requireAccount(event);
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const { id: bodyId, slug: bodySlug } = await bodyOf(event, neighbourhoodId);
		return answerForm({
			data: await event.request.formData(),
			schema: acceptConductForm,
			run: (values, formKey) =>
				acceptConduct(event.locals.context, actor, {
					...{ ...values, neighbourhoodId, bodyId, formKey }
				}),
			words: conductRefusal,
			to: () => href(`/${slug}/bodies/${bodySlug}/conduct`)
		});
	}
} satisfies Actions;
