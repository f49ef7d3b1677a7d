import type { RequestEvent } from '@sveltejs/kit';
import type { AccountActor } from '$lib/domain/access/actor';
import { setSessionCookie } from './auth/cookies';
import { renewSession } from './services/renew-session';

/**
 * Gives the actor a new session when the change was to their own account and so ended their sessions. Call it
 * right after the use case, before the answer.
 */
export async function staySignedIn(
	event: RequestEvent,
	actor: AccountActor,
	changedAccountId: string
): Promise<void> {
	const { context, session } = event.locals;
	if (changedAccountId !== actor.accountId || session === null) return;
	const renewed = await renewSession(context, actor, { sessionId: session.id });
	if (renewed.ok) setSessionCookie(event, renewed.value);
}
