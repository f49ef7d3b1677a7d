import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readPublicVotes } from '$lib/server/services/read-public-vote';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const votes = await readPublicVotes(event.locals.context, { neighbourhoodId });
	return {
		votes: votes.map(
			({ reference, phase, opensAt, closesAt, manifest: { title, budgetCents } }) => ({
				...{ reference, phase, opensAt, closesAt, title, budgetCents }
			})
		)
	};
};
