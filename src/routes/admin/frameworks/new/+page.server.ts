import { foundFrameworkForm } from '$lib/forms/found-framework';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { foundFramework } from '$lib/server/services/found-framework';
import { readFrameworkAreas } from '$lib/server/services/read-frameworks';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireCan(event, 'administerInstance');
	const areas = await readFrameworkAreas(event.locals.context);
	return { areas: areas.map(({ id, name }) => ({ value: id, label: name })) };
};

export const actions = {
	default: async (event) => {
		const actor = requireCan(event, 'administerInstance');
		return answerForm({
			data: await event.request.formData(),
			schema: foundFrameworkForm,
			run: (values, formKey) => foundFramework(event.locals.context, actor, { ...values, formKey }),
			words: setUpRefusal,
			to: ({ slug }) => href(`/admin/frameworks/${slug}`)
		});
	}
} satisfies Actions;
