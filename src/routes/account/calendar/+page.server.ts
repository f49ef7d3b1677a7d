import { redirect } from '@sveltejs/kit';
import { formKeyOf } from '$lib/forms/form-key';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { href } from '$lib/i18n/href';
import { refusalWords } from '$lib/i18n/refusal-words';
import { requireAccount } from '$lib/server/auth/guards';
import { refused } from '$lib/server/refused';
import {
	endOwnCalendar,
	readOwnCalendar,
	renewOwnCalendar
} from '$lib/server/services/own-calendar';
import type { Actions, PageServerLoad } from './$types';

const words = refusalWords(formKeySentences);

export const load: PageServerLoad = async (event) => {
	const { accountId } = requireAccount(event);
	return { since: await readOwnCalendar(event.locals.context, accountId) };
};

export const actions = {
	// Answers with the address itself instead of leading on: it is shown this once and kept nowhere.
	renew: async (event) => {
		const actor = requireAccount(event);
		const { context } = event.locals;
		const formKey = formKeyOf(await event.request.formData());
		const result = await renewOwnCalendar(context, actor, { formKey });
		if (!result.ok) return refused(result, {}, words);
		return { address: `${context.origin}/account/calendar/${result.value.token}.ics` };
	},
	end: async (event) => {
		const actor = requireAccount(event);
		const formKey = formKeyOf(await event.request.formData());
		const result = await endOwnCalendar(event.locals.context, actor, { formKey });
		if (!result.ok) return refused(result, {}, words);
		redirect(303, href('/account/calendar'));
	}
} satisfies Actions;
