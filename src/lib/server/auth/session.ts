import { createHash } from 'node:crypto';
import {
	isSessionAlive,
	sessionKindOf,
	sessionLifetimes,
	type SessionKind
} from '$lib/domain/account/session-lifetime';
import { managesSomewhere } from '$lib/domain/access/actor';
import type { Queryable, Transaction } from '$lib/server/db/client';
import type { Random } from '$lib/server/random';
import { isSame } from '$lib/server/secret';
import { findAccount } from '$lib/server/repositories/accounts';
import { readHeldRoles } from '$lib/server/repositories/role-assignments';
import { findSession, insertSession, type StoredSession } from '$lib/server/repositories/sessions';

/** What the browser is given: `id.secret`. Stored are the id and the SHA-256 of the secret. */
export interface BegunSession {
	readonly token: string;
	readonly kind: SessionKind;
	/** Until when the browser keeps the cookie; the server's own limits are tighter. */
	readonly expiresAt: Date;
}

const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/**
 * Begins a session for an account. Always with a new token: one that somebody planted in the browser before
 * is worth nothing afterwards (ASVS 5.0, 7.2.4).
 */
export async function beginSession(
	tx: Transaction,
	accountId: string,
	{ now, random }: { readonly now: Date; readonly random: Random }
): Promise<BegunSession> {
	const [account, roles] = [
		await findAccount(tx, { id: accountId }),
		await readHeldRoles(tx, accountId, now)
	];
	const kind = sessionKindOf({
		isAdministrator: account?.isAdministrator === true,
		managesSomewhere: managesSomewhere(roles)
	});
	const id = random.token(16);
	const secret = random.token(32);
	await insertSession(tx, { id, accountId, secretHash: hashSecret(secret), kind, createdAt: now });
	const expiresAt = new Date(now.getTime() + sessionLifetimes[kind].absoluteMs);
	return { token: `${id}.${secret}`, kind, expiresAt };
}

/** The living session of this token, or null: unknown, forged, ended, or run out. */
export async function findLiveSession(
	db: Queryable,
	token: string,
	now: Date
): Promise<StoredSession | null> {
	const [id, secret, ...rest] = token.split('.');
	if (!id || !secret || rest.length > 0) return null;
	const session = await findSession(db, id);
	if (!session || !isSame(session.secretHash, hashSecret(secret))) return null;
	return isSessionAlive(session, now) ? session : null;
}
