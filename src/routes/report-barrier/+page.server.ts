import { fail, redirect } from '@sveltejs/kit';
import { reportedPage } from '$lib/domain/site/barrier-report';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { reportBarrierForm } from '$lib/forms/report-barrier';
import { barrierRefusal } from '$lib/i18n/barrier-refusal';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { refused } from '$lib/server/refused';
import { reportBarrier } from '$lib/server/services/report-barrier';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
	metOn: reportedPage(url.searchParams.get('page') ?? '')
});

export const actions = {
	default: async (event) => {
		const { locals, request } = event;
		const data = await request.formData();
		const input = readForm(data, reportBarrierForm);
		if (!input.ok) return fail(input.status, { typed: input.typed, errors: input.errors });
		const result = await reportBarrier(locals.context, locals.actor, {
			...input.values,
			language: textLanguage(),
			clientAddress: event.getClientAddress(),
			formKey: formKeyOf(data)
		});
		if (!result.ok) return refused(result, input.typed, barrierRefusal);
		redirect(303, href(`/report-barrier/${result.value.reference}`));
	}
} satisfies Actions;
