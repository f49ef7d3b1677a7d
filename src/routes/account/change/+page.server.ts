import { changeAccountForm } from '$lib/forms/change-account';
import { accountRefusal } from '$lib/i18n/account-refusal';
import { href } from '$lib/i18n/href';
import { answerForm } from '$lib/server/answer-form';
import { requireAccount } from '$lib/server/auth/guards';
import { changeAccount } from '$lib/server/services/change-account';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { displayName, locale } = requireAccount(event);
	return { displayName, locale };
};

export const actions = {
	default: async (event) => {
		const actor = requireAccount(event);
		return answerForm({
			data: await event.request.formData(),
			schema: changeAccountForm,
			run: ({ display_name, locale }, formKey) =>
				changeAccount(event.locals.context, actor, { displayName: display_name, locale, formKey }),
			words: accountRefusal,
			to: () => href('/account?done=account')
		});
	}
} satisfies Actions;
