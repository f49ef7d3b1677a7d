import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readMeetings } from '$lib/server/services/read-meetings';
import { readWaitingProposals } from '$lib/server/services/read-waiting-proposals';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'manageMeeting', { neighbourhoodId });
	const { context } = event.locals;
	return {
		...(await readMeetings(context, { neighbourhoodId })),
		waiting: await readWaitingProposals(context, { neighbourhoodId, language: textLanguage() })
	};
};
