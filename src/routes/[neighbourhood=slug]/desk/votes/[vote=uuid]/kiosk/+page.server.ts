import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { href } from '$lib/i18n/href';
import { deleteSessionCookie } from '$lib/server/auth/cookies';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readPublicVotes } from '$lib/server/services/read-public-vote';
import { signOut } from '$lib/server/services/sign-out';
import { becomeKiosk, dropBallot } from '$lib/server/vote-cookies';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; vote: string }>;

async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'enterDesk', { neighbourhoodId });
	const votes = await readPublicVotes(event.locals.context, { neighbourhoodId });
	const vote = votes.find(({ id }) => id === event.params.vote);
	if (vote === undefined) error(404);
	return { actor, slug, vote };
}

export const load: PageServerLoad = async (event) => {
	const { vote } = await enter(event);
	const { phase, reference, opensAt, closesAt, manifest } = vote;
	return { phase, reference, opensAt, closesAt, title: manifest.title, voteId: vote.id };
};

export const actions = {
	/** Whoever sits at the desk is signed out on this device before it is given away. */
	default: async (event) => {
		const { actor, slug, vote } = await enter(event);
		const { context, session } = event.locals;
		if (session !== null) await signOut(context, actor, { sessionId: session.id });
		deleteSessionCookie(event);
		dropBallot(event);
		becomeKiosk(event, context, vote.id);
		redirect(303, href(`/${slug}/votes/${vote.reference}/code`));
	}
} satisfies Actions;
