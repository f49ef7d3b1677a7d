import { and, desc, eq, isNull, lt, ne, type SQL } from 'drizzle-orm';
import type { SessionKind, SessionTimes } from '$lib/domain/account/session-lifetime';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { session } from '$lib/server/db/schema';

export interface StoredSession extends SessionTimes {
	readonly id: string;
	readonly accountId: string;
	/** SHA-256 of the secret in the cookie; the secret itself is stored nowhere. */
	readonly secretHash: string;
}

export async function insertSession(
	tx: Transaction,
	begun: {
		readonly id: string;
		readonly accountId: string;
		readonly secretHash: string;
		readonly kind: SessionKind;
		readonly createdAt: Date;
	}
): Promise<void> {
	await tx.insert(session).values({ ...begun, lastUsedAt: begun.createdAt });
}

export async function findSession(db: Queryable, id: string): Promise<StoredSession | null> {
	const [row] = await db.select().from(session).where(eq(session.id, id)).limit(1);
	return row ?? null;
}

/** Sessions of an account that nobody has ended, the last used first; some may have run out. */
export async function readOpenSessions(
	db: Queryable,
	accountId: string
): Promise<readonly StoredSession[]> {
	return await db
		.select()
		.from(session)
		.where(and(eq(session.accountId, accountId), isNull(session.endedAt)))
		.orderBy(desc(session.lastUsedAt));
}

export async function noteSessionUse(db: Queryable, id: string, at: Date): Promise<void> {
	await db.update(session).set({ lastUsedAt: at }).where(eq(session.id, id));
}

/** Ends one session of this account; false when there is none such, or it has ended. */
export async function endSession(
	tx: Transaction,
	which: { readonly id: string; readonly accountId: string },
	at: Date
): Promise<boolean> {
	const ended = await end(tx, at, [
		eq(session.id, which.id),
		eq(session.accountId, which.accountId)
	]);
	return ended > 0;
}

/** Ends all sessions of an account, but the one named; returns how many. */
export async function endSessionsOf(
	tx: Transaction,
	whose: { readonly accountId: string; readonly exceptId?: string },
	at: Date
): Promise<number> {
	return end(tx, at, [
		eq(session.accountId, whose.accountId),
		...(whose.exceptId === undefined ? [] : [ne(session.id, whose.exceptId)])
	]);
}

async function end(tx: Transaction, at: Date, which: readonly SQL[]): Promise<number> {
	const ended = await tx
		.update(session)
		.set({ endedAt: at })
		.where(and(isNull(session.endedAt), ...which))
		.returning({ id: session.id });
	return ended.length;
}

/** Forgets sessions begun before the instant; by then even the longest has run out. */
export async function deleteEndedSessions(tx: Transaction, before: Date): Promise<void> {
	await tx.delete(session).where(lt(session.createdAt, before));
}
