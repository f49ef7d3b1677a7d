import { localDateOf } from '$lib/domain/calendar';
import { endFormalRoleForm, giveFormalRoleForm } from '$lib/forms/give-formal-role';
import { href } from '$lib/i18n/href';
import { roleRefusal } from '$lib/i18n/role-words';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { endFormalRole, giveFormalRole } from '$lib/server/services/give-formal-role';
import { readFormalRoles } from '$lib/server/services/read-formal-roles';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function enter(event: RequestEvent) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const body = await bodyOf(event, neighbourhoodId);
	const to = () => href(`/${slug}/desk/set-up/bodies/${body.slug}/roles?saved`);
	return { actor, body, to, where: { neighbourhoodId, bodyId: body.id } };
}

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { id, slug, name } = await bodyOf(event, neighbourhoodId);
	const { context } = event.locals;
	return {
		body: { slug, name },
		roles: await readFormalRoles(context, { neighbourhoodId }, id),
		today: localDateOf(context.now())
	};
};

export const actions = {
	give: async (event) => {
		const { actor, to, where } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: giveFormalRoleForm,
			run: (values, formKey) =>
				giveFormalRole(event.locals.context, actor, { ...values, ...where, formKey }),
			words: roleRefusal,
			to
		});
	},
	end: async (event) => {
		const { actor, to, where } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: endFormalRoleForm,
			run: (values, formKey) =>
				endFormalRole(event.locals.context, actor, { ...values, ...where, formKey }),
			words: roleRefusal,
			to
		});
	}
} satisfies Actions;
