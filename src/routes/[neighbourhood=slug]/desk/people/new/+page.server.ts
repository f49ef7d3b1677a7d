import { roles } from '$lib/domain/access/actor';
import { grantableRoles } from '$lib/domain/access/grant-role';
import { grantRoleForm } from '$lib/forms/grant-role';
import { accountRefusal } from '$lib/i18n/account-refusal';
import { href } from '$lib/i18n/href';
import { getLocale } from '$lib/paraglide/runtime';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { grantRole } from '$lib/server/services/grant-role';
import { staySignedIn } from '$lib/server/stay-signed-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'managePeople', { neighbourhoodId });
	return {
		offered: grantableRoles(actor, neighbourhoodId, roles),
		mailsWait: event.locals.context.mail === 'waits'
	};
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'managePeople', { neighbourhoodId });
		return answerForm({
			data: await event.request.formData(),
			schema: grantRoleForm,
			run: async ({ role, display_name, email }, formKey) => {
				const person = { displayName: display_name, email };
				const command = { neighbourhoodId, role, person, locale: getLocale(), formKey };
				const granted = await grantRole(event.locals.context, actor, command);
				if (granted.ok) await staySignedIn(event, actor, granted.value.accountId);
				return granted;
			},
			words: accountRefusal,
			to: () => href(`/${slug}/desk/people?done=added`)
		});
	}
} satisfies Actions;
