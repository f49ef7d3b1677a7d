import { answerBarrierReportForm } from '$lib/forms/answer-barrier-report';
import { barrierRefusal } from '$lib/i18n/barrier-refusal';
import { href } from '$lib/i18n/href';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { answerBarrierReport } from '$lib/server/services/answer-barrier-report';
import { readBarrierReports } from '$lib/server/services/read-barrier-reports';
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
		return answerForm({
			data: await event.request.formData(),
			schema: answerBarrierReportForm,
			run: ({ reference }, formKey) =>
				answerBarrierReport(event.locals.context, actor, { neighbourhoodId, reference, formKey }),
			words: barrierRefusal,
			to: () => href(`/${slug}/desk/barriers`)
		});
	}
} satisfies Actions;
