import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { formKeyOf } from '$lib/forms/form-key';
import { endRoleSomewhereForm } from '$lib/forms/grant-role';
import { accountRefusal } from '$lib/i18n/account-refusal';
import { href } from '$lib/i18n/href';
import { isLocale } from '$lib/paraglide/runtime';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { refused } from '$lib/server/refused';
import { endRole } from '$lib/server/services/end-role';
import { endSessions } from '$lib/server/services/end-sessions';
import { printSignInLink } from '$lib/server/services/print-sign-in-link';
import { readPerson } from '$lib/server/services/read-people';
import { removeAdministrator } from '$lib/server/services/remove-administrator';
import { staySignedIn } from '$lib/server/stay-signed-in';
import type { Actions, PageServerLoad } from './$types';

const nothing = z.object({});

export const load: PageServerLoad = async (event) => {
	requireCan(event, 'administerInstance');
	const person = await readPerson(event.locals.context, event.params.account);
	if (person === null) error(404);
	return { person, done: event.url.searchParams.get('done') };
};

export const actions = {
	endRole: async (event) => {
		const actor = requireCan(event, 'administerInstance');
		return answerForm({
			data: await event.request.formData(),
			schema: endRoleSomewhereForm,
			run: async ({ assignment_id, neighbourhood_id }, formKey) => {
				const ended = await endRole(event.locals.context, actor, {
					assignmentId: assignment_id,
					neighbourhoodId: neighbourhood_id,
					formKey
				});
				if (ended.ok) await staySignedIn(event, actor, ended.value.accountId);
				return ended;
			},
			words: accountRefusal,
			to: ({ accountId }) => href(`/admin/people/${accountId}?done=ended`)
		});
	},
	removeAdministrator: async (event) => {
		const actor = requireCan(event, 'administerInstance');
		const accountId = event.params.account;
		return answerForm({
			data: await event.request.formData(),
			schema: nothing,
			run: (_, formKey) => removeAdministrator(event.locals.context, actor, { accountId, formKey }),
			words: accountRefusal,
			to: () => href('/admin/people?done=ended')
		});
	},
	endSessions: async (event) => {
		const actor = requireCan(event, 'administerInstance');
		const accountId = event.params.account;
		return answerForm({
			data: await event.request.formData(),
			schema: nothing,
			run: (_, formKey) => endSessions(event.locals.context, actor, { accountId, formKey }),
			words: accountRefusal,
			to: () => href(`/admin/people/${accountId}?done=sessions`)
		});
	},
	// The link is shown in the answer itself: an address that shows it again would be one more secret.
	printLink: async (event) => {
		const actor = requireCan(event, 'administerInstance');
		const { context } = event.locals;
		const person = await readPerson(context, event.params.account);
		if (person === null) error(404);
		const printed = await printSignInLink(context, actor, {
			accountId: person.accountId,
			formKey: formKeyOf(await event.request.formData())
		});
		if (!printed.ok) return refused(printed, {}, accountRefusal);
		const locale = isLocale(person.locale) ? person.locale : undefined;
		return { printed: event.url.origin + href(`/sign-in/link/${printed.value.token}`, locale) };
	}
} satisfies Actions;
