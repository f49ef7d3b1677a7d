import { count, eq } from 'drizzle-orm';
import type { Mode } from '$lib/domain/instance/decide-mode';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { account, instance } from '$lib/server/db/schema';

export interface Instance {
	readonly mode: Mode;
	readonly auditSalt: string;
	readonly setupTokenHash: string | null;
	readonly setupTokenUsedAt: Date | null;
}

/** The one row that says what this installation is; null before its first start. */
export async function findInstance(db: Queryable): Promise<Instance | null> {
	const [row] = await db.select().from(instance);
	return row ?? null;
}

/** As findInstance, and nobody else may change it until the transaction ends. */
export async function lockInstance(tx: Transaction): Promise<Instance | null> {
	const [row] = await tx.select().from(instance).for('update');
	return row ?? null;
}

/** Writes the first row; a second process that does the same at that moment leaves the first one's. */
export async function insertInstance(
	tx: Transaction,
	row: { mode: Mode; auditSalt: string; createdAt: Date }
): Promise<void> {
	await tx.insert(instance).values(row).onConflictDoNothing();
}

export async function saveSetupToken(tx: Transaction, hash: string): Promise<void> {
	await tx.update(instance).set({ setupTokenHash: hash }).where(eq(instance.id, 1));
}

export async function useSetupToken(tx: Transaction, at: Date): Promise<void> {
	await tx.update(instance).set({ setupTokenUsedAt: at }).where(eq(instance.id, 1));
}

/** Accounts of people who are not part of a demo. */
export async function countRealAccounts(db: Queryable): Promise<number> {
	const [row] = await db
		.select({ accounts: count() })
		.from(account)
		.where(eq(account.isDemoPerson, false));
	return row?.accounts ?? 0;
}
