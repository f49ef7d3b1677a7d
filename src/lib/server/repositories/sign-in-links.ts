import { and, eq, isNull, lt, ne, sql } from 'drizzle-orm';
import type { LinkPurpose, SignInLink } from '$lib/domain/account/use-sign-in-link';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { signInLink } from '$lib/server/db/schema';

export interface StoredLink extends SignInLink {
	readonly id: string;
	readonly accountId: string | null;
	readonly email: string | null;
	readonly returnTo: string | null;
}

export interface NewLink {
	readonly id: string;
	readonly purpose: LinkPurpose;
	readonly accountId: string | null;
	readonly email: string | null;
	/** SHA-256 of the token; the token is stored nowhere. */
	readonly tokenHash: string;
	readonly browserHash: string | null;
	readonly returnTo: string | null;
	readonly createdAt: Date;
	readonly expiresAt: Date;
}

const columns = {
	id: signInLink.id,
	purpose: signInLink.purpose,
	accountId: signInLink.accountId,
	email: signInLink.email,
	browserHash: signInLink.browserHash,
	returnTo: signInLink.returnTo,
	tries: signInLink.tries,
	expiresAt: signInLink.expiresAt,
	usedAt: signInLink.usedAt,
	replacedAt: signInLink.replacedAt
};

const isUsed = (purpose: string): purpose is LinkPurpose => purpose !== 'invitation';

type Row = Omit<StoredLink, 'purpose'> & { readonly purpose: string };

const toLink = (row: Row | undefined): StoredLink | null => {
	if (!row) return null;
	const { purpose, ...rest } = row;
	return isUsed(purpose) ? { ...rest, purpose } : null;
};

export async function insertLink(tx: Transaction, link: NewLink): Promise<void> {
	await tx.insert(signInLink).values(link);
}

export async function findLink(
	db: Queryable,
	by: { readonly tokenHash: string } | { readonly id: string }
): Promise<StoredLink | null> {
	const [row] = await db
		.select(columns)
		.from(signInLink)
		.where('id' in by ? eq(signInLink.id, by.id) : eq(signInLink.tokenHash, by.tokenHash))
		.limit(1);
	return toLink(row);
}

/** As findLink; whoever uses the link at the same moment waits here and then finds it used. */
export async function lockLink(tx: Transaction, tokenHash: string): Promise<StoredLink | null> {
	const [row] = await tx
		.select(columns)
		.from(signInLink)
		.where(eq(signInLink.tokenHash, tokenHash))
		.limit(1)
		.for('update');
	return toLink(row);
}

export async function markLinkUsed(tx: Transaction, id: string, at: Date): Promise<void> {
	await tx.update(signInLink).set({ usedAt: at }).where(eq(signInLink.id, id));
}

export async function countWrongBrowser(tx: Transaction, tokenHash: string): Promise<void> {
	await tx
		.update(signInLink)
		.set({ tries: sql`${signInLink.tries} + 1` })
		.where(eq(signInLink.tokenHash, tokenHash));
}

/** Makes earlier links for the same purpose and recipient dead, but the one named. */
export async function replaceLinks(
	tx: Transaction,
	newest: Pick<NewLink, 'id' | 'purpose' | 'email' | 'accountId'>,
	at: Date
): Promise<void> {
	const recipient =
		newest.email === null
			? newest.accountId === null
				? null
				: eq(signInLink.accountId, newest.accountId)
			: eq(signInLink.email, newest.email);
	if (recipient === null) return;
	await tx
		.update(signInLink)
		.set({ replacedAt: at })
		.where(
			and(
				recipient,
				eq(signInLink.purpose, newest.purpose),
				ne(signInLink.id, newest.id),
				isNull(signInLink.usedAt),
				isNull(signInLink.replacedAt)
			)
		);
}

/** Forgets links that ran out before the instant. */
export async function deleteLinksBefore(tx: Transaction, before: Date): Promise<void> {
	await tx.delete(signInLink).where(lt(signInLink.expiresAt, before));
}
