import { fail, redirect } from '@sveltejs/kit';
import { readRuleFile } from '$lib/domain/rules/schema/read-rule-file';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { m } from '$lib/paraglide/messages';
import { requireCan } from '$lib/server/auth/guards';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { startRuleDraft } from '$lib/server/services/start-rule-draft';
import type { Actions, PageServerLoad } from './$types';

/** Nobody mends more places at once; the others are named when these are right. */
const mostProblems = 20;

const nothingTyped = { typed: {}, errors: {}, problems: [] };

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { name, slug } = await bodyOf(event, neighbourhoodId);
	return { body: { name, slug } };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const body = await bodyOf(event, neighbourhoodId);
		const data = await event.request.formData();
		const file = data.get('file');
		if (!(file instanceof File) || file.size === 0)
			return fail(422, { ...nothingTyped, errors: { file: { error: 'missing' as const } } });
		const read = readRuleFile(await file.text());
		if (read.kind === 'notJson')
			return fail(422, { ...nothingTyped, refusal: m.rules_import_not_json() });
		if (read.kind === 'wrong')
			return fail(422, {
				...nothingTyped,
				refusal: m.rules_import_wrong(),
				problems: read.problems.slice(0, mostProblems)
			});
		const { title, document, rules } = read;
		const begun = await startRuleDraft(event.locals.context, actor, {
			neighbourhoodId,
			bodyId: body.id,
			title,
			document,
			beginning: { from: 'given', rules },
			formKey: formKeyOf(data)
		});
		if (begun.ok) redirect(303, href(`/${slug}/desk/set-up/bodies/${body.slug}/rules/draft`));
		return refused(begun, {}, setUpRefusal);
	}
} satisfies Actions;
