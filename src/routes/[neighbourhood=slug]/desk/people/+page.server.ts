import { mayAssign } from '$lib/domain/access/grant-role';
import { endRoleForm } from '$lib/forms/grant-role';
import { accountRefusal } from '$lib/i18n/account-refusal';
import { href } from '$lib/i18n/href';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { endRole } from '$lib/server/services/end-role';
import { readOfficeHolders } from '$lib/server/services/read-people';
import { staySignedIn } from '$lib/server/stay-signed-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'managePeople', { neighbourhoodId });
	const holders = await readOfficeHolders(event.locals.context, neighbourhoodId);
	return {
		done: event.url.searchParams.get('done'),
		holders: holders.map(({ id, displayName, email, role, fromAt }) => ({
			...{ assignmentId: id, displayName, email, role, fromAt },
			mayEnd: mayAssign(actor, { neighbourhoodId, role }).ok
		}))
	};
};

export const actions = {
	endRole: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'managePeople', { neighbourhoodId });
		return answerForm({
			data: await event.request.formData(),
			schema: endRoleForm,
			run: async ({ assignment_id }, formKey) => {
				const command = { neighbourhoodId, assignmentId: assignment_id, formKey };
				const ended = await endRole(event.locals.context, actor, command);
				if (ended.ok) await staySignedIn(event, actor, ended.value.accountId);
				return ended;
			},
			words: accountRefusal,
			to: () => href(`/${slug}/desk/people?done=ended`)
		});
	}
} satisfies Actions;
