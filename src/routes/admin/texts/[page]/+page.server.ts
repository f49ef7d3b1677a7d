import { error } from '@sveltejs/kit';
import { isSitePage, type SitePage } from '$lib/domain/site/site-text';
import { saveSiteTextForm } from '$lib/forms/save-site-text';
import { href } from '$lib/i18n/href';
import { siteTextRefusal } from '$lib/i18n/site-text-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { readAllSiteTexts } from '$lib/server/services/read-site-text';
import { saveSiteText } from '$lib/server/services/save-site-text';
import type { Actions, PageServerLoad } from './$types';

function pageOf(params: { readonly page: string }): SitePage {
	if (!isSitePage(params.page)) error(404);
	return params.page;
}

export const load: PageServerLoad = async (event) => {
	requireCan(event, 'administerInstance');
	const page = pageOf(event.params);
	const texts = await readAllSiteTexts(event.locals.context);
	return { page, texts: texts.filter((text) => text.page === page) };
};

export const actions = {
	default: async (event) => {
		const actor = requireCan(event, 'administerInstance');
		const page = pageOf(event.params);
		return answerForm({
			data: await event.request.formData(),
			schema: saveSiteTextForm,
			run: (contents, formKey) =>
				saveSiteText(event.locals.context, actor, { page, contents, formKey }),
			words: siteTextRefusal,
			to: () => href('/admin/texts?saved')
		});
	}
} satisfies Actions;
