import { settleUnsentMailForm } from '$lib/forms/settle-unsent-mail';
import { href } from '$lib/i18n/href';
import { unsentMailRefusal } from '$lib/i18n/unsent-mail-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readUnsentMails } from '$lib/server/services/read-unsent-mails';
import { settleUnsentMail } from '$lib/server/services/settle-unsent-mail';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'enterDesk', { neighbourhoodId });
	return { mails: await readUnsentMails(event.locals.context, { neighbourhoodId }) };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'enterDesk', { neighbourhoodId });
		return answerForm({
			data: await event.request.formData(),
			schema: settleUnsentMailForm,
			run: ({ mail: mailId, way }, formKey) =>
				settleUnsentMail(event.locals.context, actor, { neighbourhoodId, mailId, way, formKey }),
			words: unsentMailRefusal,
			to: () => href(`/${slug}/desk/unsent-mails`)
		});
	}
} satisfies Actions;
