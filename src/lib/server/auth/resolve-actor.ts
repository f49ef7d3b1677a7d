import { localDateOf } from '$lib/domain/calendar';
import {
	isSessionAlive,
	sessionKindOf,
	shouldNoteUse,
	type SessionKind
} from '$lib/domain/account/session-lifetime';
import { managesSomewhere, visitor, type Actor } from '$lib/domain/access/actor';
import type { Context } from '$lib/server/context';
import { findAccount } from '$lib/server/repositories/accounts';
import { readHeldRoles, readHeldSeats } from '$lib/server/repositories/role-assignments';
import { noteSessionUse } from '$lib/server/repositories/sessions';
import { readHeldChairs } from '$lib/server/services/read-held-chairs';
import { findLiveSession } from './session';

export interface KnownSession {
	readonly id: string;
	readonly kind: SessionKind;
}

export interface Resolved {
	readonly actor: Actor;
	readonly session: KnownSession | null;
}

const nobody: Resolved = { actor: visitor, session: null };

/**
 * Who sends this request: the account of the session's token with the roles it holds now and the seats it
 * holds today, else a visitor. Offices are read anew each time, so that one that ended ends at once; and who
 * has become a manager since is held to the short lifetimes from this request on.
 */
export async function resolveActor(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	token: string | undefined
): Promise<Resolved> {
	if (token === undefined) return nobody;
	const at = now();
	const session = await findLiveSession(db.query, token, at);
	if (!session) return nobody;
	const [account, roles, seats, chairs] = await Promise.all([
		findAccount(db.query, { id: session.accountId }),
		readHeldRoles(db.query, session.accountId, at),
		readHeldSeats(db.query, session.accountId, localDateOf(at)),
		readHeldChairs(db.query, session.accountId, at)
	]);
	if (account?.state !== 'active') return nobody;
	const { isAdministrator, displayName, locale } = account;
	const kind = sessionKindOf({ isAdministrator, managesSomewhere: managesSomewhere(roles) });
	const asUsed = { ...session, kind: session.kind === 'privileged' ? session.kind : kind };
	if (!isSessionAlive(asUsed, at)) return nobody;
	if (shouldNoteUse(asUsed, at)) await noteSessionUse(db.query, session.id, at);
	return {
		actor: {
			kind: 'account',
			accountId: account.id,
			displayName,
			locale,
			isAdministrator,
			roles,
			seats,
			chairs
		},
		session: { id: session.id, kind: asUsed.kind }
	};
}
