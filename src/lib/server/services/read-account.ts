import type { AccountActor, Role } from '$lib/domain/access/actor';
import { isSessionAlive, sessionEndsAt } from '$lib/domain/account/session-lifetime';
import type { Context } from '$lib/server/context';
import { findAccount } from '$lib/server/repositories/accounts';
import { listNeighbourhoods } from '$lib/server/repositories/neighbourhoods';
import { readOpenSessions } from '$lib/server/repositories/sessions';

export interface OwnSession {
	readonly id: string;
	readonly isThisOne: boolean;
	readonly createdAt: Date;
	readonly lastUsedAt: Date;
	readonly endsAt: Date;
}

/** What the portal keeps about the person themselves, for their own page. */
export interface OwnAccount {
	readonly displayName: string;
	readonly email: string | null;
	readonly locale: string;
	readonly hasPassword: boolean;
	readonly isAdministrator: boolean;
	readonly createdAt: Date;
	readonly offices: readonly { readonly neighbourhood: string; readonly role: Role }[];
	readonly seatCount: number;
	readonly sessions: readonly OwnSession[];
}

/** The actor's own account; null when it has vanished meanwhile. */
export async function readAccount(
	{ db, now }: Context,
	actor: AccountActor,
	sessionId: string | null
): Promise<OwnAccount | null> {
	const at = now();
	const [account, sessions, neighbourhoods] = await Promise.all([
		findAccount(db.query, { id: actor.accountId }),
		readOpenSessions(db.query, actor.accountId),
		listNeighbourhoods(db.query)
	]);
	if (!account) return null;
	const { displayName, email, locale, isAdministrator, createdAt } = account;
	const nameOf = (id: string) => neighbourhoods.find((one) => one.id === id)?.name;
	return {
		displayName,
		email,
		locale,
		isAdministrator,
		createdAt,
		hasPassword: account.passwordHash !== null,
		offices: actor.roles.flatMap(({ neighbourhoodId, role }) => {
			const neighbourhood = nameOf(neighbourhoodId);
			return neighbourhood === undefined ? [] : [{ neighbourhood, role }];
		}),
		seatCount: actor.seats.length,
		sessions: sessions
			.filter((session) => isSessionAlive(session, at))
			.map((session) => ({
				id: session.id,
				isThisOne: session.id === sessionId,
				createdAt: session.createdAt,
				lastUsedAt: session.lastUsedAt,
				endsAt: sessionEndsAt(session)
			}))
	};
}
