import { fail } from '@sveltejs/kit';
import { localDateOf } from '$lib/domain/calendar';
import { readFrameworkFile } from '$lib/domain/rules/schema/read-framework-file';
import { adoptRuleDraftForm } from '$lib/forms/adopt-rule-draft';
import { typedValues } from '$lib/forms/form';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { m } from '$lib/paraglide/messages';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { frameworkOf } from '$lib/server/framework-of-event';
import { enterFrameworkVersion } from '$lib/server/services/enter-framework-version';
import type { Actions, PageServerLoad } from './$types';

/** Nobody mends more places at once; the others are named when these are right. */
const mostProblems = 20;

export const load: PageServerLoad = async (event) => {
	requireCan(event, 'administerInstance');
	const { slug, name, areaName } = await frameworkOf(event);
	return {
		framework: { slug, name, areaName },
		today: localDateOf(event.locals.context.now())
	};
};

/** The rules in the file that was sent, or why it cannot be read. */
async function readSent(data: FormData) {
	const shown = { typed: typedValues(data), errors: {}, problems: [] };
	const file = data.get('file');
	if (!(file instanceof File) || file.size === 0)
		return { ...shown, errors: { file: { error: 'missing' as const } } };
	const read = readFrameworkFile(await file.text());
	if (read.kind === 'notJson') return { ...shown, refusal: m.rules_import_not_json() };
	if (read.kind === 'wrong') {
		const problems = read.problems.slice(0, mostProblems);
		return { ...shown, refusal: m.rules_import_wrong(), problems };
	}
	return read;
}

export const actions = {
	default: async (event) => {
		const actor = requireCan(event, 'administerInstance');
		const { id: frameworkId, slug } = await frameworkOf(event);
		const data = await event.request.formData();
		const read = await readSent(data);
		if (!('kind' in read)) return fail(422, read);
		const { framework: rules, content } = read;
		return answerForm({
			data,
			schema: adoptRuleDraftForm,
			run: (adoption, formKey) =>
				enterFrameworkVersion(event.locals.context, actor, {
					...{ ...adoption, frameworkId, rules, content, formKey }
				}),
			words: setUpRefusal,
			to: () => href(`/admin/frameworks/${slug}?saved`)
		});
	}
} satisfies Actions;
