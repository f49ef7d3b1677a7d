import { and, asc, eq, gt } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { auditChain, auditEntry } from '$lib/server/db/schema';

export type AuditRow = typeof auditEntry.$inferSelect;

/** Where a chain stands. Locked until the transaction ends, so that two writers never fork it. */
export async function lockChainHead(
	tx: Transaction,
	chain: string
): Promise<{ lastSeq: number; lastHash: string }> {
	await tx.insert(auditChain).values({ chain, lastSeq: 0, lastHash: '' }).onConflictDoNothing();
	const [head] = await tx
		.select()
		.from(auditChain)
		.where(eq(auditChain.chain, chain))
		.for('update');
	return head ?? { lastSeq: 0, lastHash: '' };
}

/** Appends rows that continue the locked head, and moves the head to the last of them. */
export async function appendAuditRows(tx: Transaction, rows: readonly AuditRow[]): Promise<void> {
	const last = rows.at(-1);
	if (!last) return;
	await tx.insert(auditEntry).values([...rows]);
	await tx
		.update(auditChain)
		.set({ lastSeq: last.seq, lastHash: last.hash })
		.where(eq(auditChain.chain, last.chain));
}

export async function readChains(
	db: Queryable
): Promise<{ chain: string; lastSeq: number; lastHash: string }[]> {
	return db.select().from(auditChain).orderBy(asc(auditChain.chain));
}

/** The next `limit` rows of a chain after `afterSeq`, in order. */
export async function readAuditRows(
	db: Queryable,
	page: { chain: string; afterSeq: number; limit: number }
): Promise<AuditRow[]> {
	return db
		.select()
		.from(auditEntry)
		.where(and(eq(auditEntry.chain, page.chain), gt(auditEntry.seq, page.afterSeq)))
		.orderBy(asc(auditEntry.seq))
		.limit(page.limit);
}
