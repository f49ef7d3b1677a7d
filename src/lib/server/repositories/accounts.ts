import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { account, administrator } from '$lib/server/db/schema';

export interface Account {
	readonly id: string;
	/** Lower case; null for a person who takes part without mail. */
	readonly email: string | null;
	readonly displayName: string;
	readonly locale: string;
	readonly state: 'active' | 'closed';
	readonly isDemoPerson: boolean;
	readonly passwordHash: string | null;
	readonly createdAt: Date;
	readonly isAdministrator: boolean;
}

export interface NewAccount {
	readonly id: string;
	readonly email: string | null;
	readonly displayName: string;
	readonly locale: string;
	readonly passwordHash?: string;
	readonly isDemoPerson?: boolean;
}

const columns = {
	id: account.id,
	email: account.email,
	displayName: account.displayName,
	locale: account.locale,
	state: account.state,
	isDemoPerson: account.isDemoPerson,
	passwordHash: account.passwordHash,
	createdAt: account.createdAt,
	administratorId: administrator.accountId
};

const select = (db: Queryable) =>
	db.select(columns).from(account).leftJoin(administrator, eq(administrator.accountId, account.id));

type Row = Awaited<ReturnType<typeof select>>[number];

const toAccount = ({ administratorId, ...row }: Row): Account => ({
	...row,
	isAdministrator: administratorId !== null
});

export async function findAccount(
	db: Queryable,
	by: { readonly id: string } | { readonly email: string }
): Promise<Account | null> {
	const [row] = await select(db)
		.where('id' in by ? eq(account.id, by.id) : eq(account.email, by.email.toLowerCase()))
		.limit(1);
	return row ? toAccount(row) : null;
}

/** Accounts by their ids, in the order of their names. */
export async function readAccounts(
	db: Queryable,
	ids: readonly string[]
): Promise<readonly Account[]> {
	if (ids.length === 0) return [];
	const rows = await select(db)
		.where(inArray(account.id, [...ids]))
		.orderBy(asc(account.displayName), asc(account.id));
	return rows.map(toAccount);
}

/** Whoever administers, in the order of their names. */
export async function readAdministrators(db: Queryable): Promise<readonly Account[]> {
	const rows = await db
		.select(columns)
		.from(administrator)
		.innerJoin(account, eq(administrator.accountId, account.id))
		.orderBy(asc(account.displayName), asc(account.id));
	return rows.map(toAccount);
}

/** The constraint `account_one_per_email` refuses a second account with the same address. */
export async function insertAccount(tx: Transaction, made: NewAccount, at: Date): Promise<void> {
	await tx.insert(account).values({
		...made,
		email: made.email?.toLowerCase() ?? null,
		createdAt: at,
		modifiedAt: at
	});
}

/**
 * The account with this address, made when there is none; two requests at once end with the same one.
 * An existing account keeps its name and language.
 */
export async function ensureAccount(
	tx: Transaction,
	made: NewAccount & { readonly email: string },
	at: Date
): Promise<Account> {
	await tx
		.insert(account)
		.values({ ...made, email: made.email.toLowerCase(), createdAt: at, modifiedAt: at })
		.onConflictDoNothing();
	const found = await findAccount(tx, { email: made.email });
	if (!found) throw new Error('an account vanished while it was being made');
	return found;
}

export async function updateAccount(
	tx: Transaction,
	id: string,
	change: {
		readonly displayName?: string;
		readonly locale?: string;
		readonly passwordHash?: string | null;
		readonly modifiedAt: Date;
	}
): Promise<void> {
	await tx.update(account).set(change).where(eq(account.id, id));
}

export async function insertAdministrator(
	tx: Transaction,
	accountId: string,
	at: Date
): Promise<void> {
	await tx.insert(administrator).values({ accountId, createdAt: at }).onConflictDoNothing();
}

/** All administrators, locked, so that two who remove each other do not leave nobody. */
export async function lockAdministrators(tx: Transaction): Promise<readonly string[]> {
	const rows = await tx
		.select({ accountId: administrator.accountId })
		.from(administrator)
		.orderBy(asc(administrator.accountId))
		.for('update');
	return rows.map(({ accountId }) => accountId);
}

export async function deleteAdministrator(tx: Transaction, accountId: string): Promise<void> {
	await tx.delete(administrator).where(eq(administrator.accountId, accountId));
}

/** The people of a demo, in the order in which they were made; none in a real installation. */
export async function readDemoAccounts(db: Queryable): Promise<readonly Account[]> {
	const rows = await select(db)
		.where(and(eq(account.isDemoPerson, true), eq(account.state, 'active')))
		.orderBy(asc(account.createdAt), asc(account.displayName));
	return rows.map(toAccount);
}
