import { redirect } from '@sveltejs/kit';
import { href } from '$lib/i18n/href';
import { deleteSessionCookie } from '$lib/server/auth/cookies';
import { signOut } from '$lib/server/services/sign-out';
import type { Actions } from './$types';

export const actions = {
	default: async (event) => {
		const { actor, context, session } = event.locals;
		if (actor.kind === 'account' && session !== null)
			await signOut(context, actor, { sessionId: session.id });
		deleteSessionCookie(event);
		event.setHeaders({ 'clear-site-data': '"cache", "cookies", "storage"' });
		redirect(303, href('/sign-out'));
	}
} satisfies Actions;
