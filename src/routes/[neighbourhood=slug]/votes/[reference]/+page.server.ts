import { readOwnBallot } from '$lib/server/services/read-own-ballot';
import { readProjectReferences } from '$lib/server/services/read-public-vote';
import { voteOfEvent, voterOf } from '$lib/server/ballot-of-event';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, vote, address } = await voteOfEvent(event);
	const { context, actor } = event.locals;
	const voter = voterOf(event, vote);
	const named = { neighbourhoodId, residentVoteId: vote.id };
	const own = voter && (await readOwnBallot(context, { ...named, voter }));
	return {
		vote,
		address,
		references: await readProjectReferences(context, { neighbourhoodId }, vote),
		isSignedIn: actor.kind === 'account',
		own: own && { refusal: own.refusal, isCast: own.isCast, isCounted: own.isCounted }
	};
};
