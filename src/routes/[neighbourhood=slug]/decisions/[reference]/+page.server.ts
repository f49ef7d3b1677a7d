import { error } from '@sveltejs/kit';
import { can } from '$lib/domain/access/can';
import { textLanguage } from '$lib/i18n/text-language';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readDecision } from '$lib/server/services/read-decision';
import { readTrailOfProposal } from '$lib/server/services/read-trail';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { reference } = event.params;
	const asked = { neighbourhoodId, reference, language: textLanguage() };
	const decision = await readDecision(event.locals.context, asked);
	if (decision === null) error(404);
	const mayPublish = can(event.locals.actor, 'publishDecision', { neighbourhoodId }).ok;
	const proposal = { neighbourhoodId, reference: decision.proposalReference };
	return {
		decision,
		mayWithdraw: mayPublish && decision.withdrawn === null,
		trail: await readTrailOfProposal(event.locals.context, proposal)
	};
};
