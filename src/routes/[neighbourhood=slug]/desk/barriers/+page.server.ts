import { answerBarrierReportForm } from '$lib/forms/answer-barrier-report';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { barrierRefusal } from '$lib/i18n/barrier-refusal';
import { href } from '$lib/i18n/href';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { answerBarrierReport } from '$lib/server/services/answer-barrier-report';
import { readBarrierReports } from '$lib/server/services/read-barrier-reports';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'enterDesk', { neighbourhoodId });
	return { reports: await readBarrierReports(event.locals.context, { neighbourhoodId }) };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'enterDesk', { neighbourhoodId });
		const data = await event.request.formData();
		const input = readForm(data, answerBarrierReportForm);
		if (!input.ok) return fail(input.status, { typed: input.typed, errors: input.errors });
		const answered = await answerBarrierReport(event.locals.context, actor, {
			neighbourhoodId,
			reference: input.values.reference,
			formKey: formKeyOf(data)
		});
		if (!answered.ok) return refused(answered, input.typed, barrierRefusal);
		redirect(303, href(`/${slug}/desk/barriers`));
	}
} satisfies Actions;
