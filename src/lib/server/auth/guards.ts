import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { AccountActor } from '$lib/domain/access/actor';
import { can, type Action, type Subject } from '$lib/domain/access/can';
import { localizeHref } from '$lib/paraglide/runtime';

/**
 * The signed-in account of this request. A visitor is sent to the sign-in page and comes back here
 * afterwards; one who was posting a form gets a page (401) that keeps what was typed, and on which they
 * sign in and send it again (docs/decisions/0022). Call it before anything else.
 */
export function requireAccount(event: RequestEvent): AccountActor {
	const { actor, typed } = event.locals;
	if (actor.kind === 'account') return actor;
	if (event.request.method === 'POST')
		error(401, { message: 'signInFirst', ...(typed ? { typed } : {}) });
	const next = encodeURIComponent(event.url.pathname + event.url.search);
	redirect(303, `${localizeHref('/sign-in')}?next=${next}`);
}

/**
 * As `requireAccount`, and the account may do this to the subject. Else 404 where even the existence of the
 * thing is nobody's business (somebody's own things, internal papers), and 403 everywhere else.
 */
export function requireCan(
	event: RequestEvent,
	action: Action,
	subject: Subject = {}
): AccountActor {
	const actor = requireAccount(event);
	if (can(actor, action, subject).ok) return actor;
	const isHidden = subject.ownerAccountId !== undefined || action === 'readInternalPapers';
	error(isHidden ? 404 : 403, { message: isHidden ? 'notFound' : 'notAllowed' });
}
