import { invitePersonForm } from '$lib/forms/invite-person';
import { accountRefusal } from '$lib/i18n/account-refusal';
import { href } from '$lib/i18n/href';
import { getLocale } from '$lib/paraglide/runtime';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { grantRole } from '$lib/server/services/grant-role';
import { inviteAdministrator } from '$lib/server/services/invite-administrator';
import { readPlacesOfOffice } from '$lib/server/services/read-people';
import { staySignedIn } from '$lib/server/stay-signed-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireCan(event, 'administerInstance');
	return {
		neighbourhoods: await readPlacesOfOffice(event.locals.context),
		chosen: event.url.searchParams.get('neighbourhood'),
		mailsWait: event.locals.context.mail === 'waits'
	};
};

export const actions = {
	default: async (event) => {
		const actor = requireCan(event, 'administerInstance');
		const { context } = event.locals;
		return answerForm({
			data: await event.request.formData(),
			schema: invitePersonForm,
			run: async ({ office, neighbourhood, display_name, email }, formKey) => {
				const invitation = {
					person: { displayName: display_name, email },
					locale: getLocale(),
					formKey
				};
				const result =
					office === 'administrator'
						? await inviteAdministrator(context, actor, invitation)
						: await grantRole(context, actor, {
								...invitation,
								neighbourhoodId: neighbourhood ?? '',
								role: office
							});
				if (result.ok) await staySignedIn(event, actor, result.value.accountId);
				return result;
			},
			words: accountRefusal,
			to: ({ accountId }) => href(`/admin/people/${accountId}?done=added`)
		});
	}
} satisfies Actions;
