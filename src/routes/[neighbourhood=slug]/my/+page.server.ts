import { can } from '$lib/domain/access/can';
import { textLanguage } from '$lib/i18n/text-language';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { listConductsToAccept } from '$lib/server/services/read-conduct';
import { readCasesForOffice } from '$lib/server/services/read-open-cases';
import { listOwnSessions } from '$lib/server/services/list-own-sessions';
import { listOwnCirculations } from '$lib/server/services/list-circulations';
import { readOwnProposals } from '$lib/server/services/read-own-proposals';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = requireAccount(event);
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const asked = { neighbourhoodId, language: textLanguage() };
	const mayDecide = can(actor, 'decideAsOffice', { neighbourhoodId }).ok;
	const { context } = event.locals;
	const circulations = await listOwnCirculations(event.locals.context, actor, asked);
	return {
		conducts: await listConductsToAccept(context, actor, { neighbourhoodId }),
		circulations,
		mayDecide,
		cases: await readCasesForOffice(context, actor, asked),
		sessions: await listOwnSessions(context, actor, { neighbourhoodId }),
		proposals: await readOwnProposals(context, actor, asked)
	};
};
