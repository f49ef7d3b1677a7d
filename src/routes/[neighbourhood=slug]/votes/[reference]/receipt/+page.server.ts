import { readOwnBallot } from '$lib/server/services/read-own-ballot';
import { voterOfEvent } from '$lib/server/ballot-of-event';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, vote, voter, address } = await voterOfEvent(event);
	const named = { neighbourhoodId, residentVoteId: vote.id };
	const own = await readOwnBallot(event.locals.context, { ...named, voter });
	if (own === null) error(404);
	const { phase, closesAt, manifest } = vote;
	return {
		address,
		phase,
		closesAt,
		title: manifest.title,
		byCode: voter.kind === 'code',
		own: { refusal: own.refusal, isCast: own.isCast, isCounted: own.isCounted }
	};
};
