import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
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

/** Where a chain stands, as its head says; null for a chain that nothing was ever appended to. */
export async function findChainHead(
	db: Queryable,
	chain: string
): Promise<{ lastSeq: number; lastHash: string } | null> {
	const [head] = await db.select().from(auditChain).where(eq(auditChain.chain, chain));
	return head ?? null;
}

/** The names of all chains that have a head, a row, or both: a head that went missing hides none. */
export async function listChains(db: Queryable): Promise<readonly string[]> {
	const rows = await union(
		db.select({ chain: auditChain.chain }).from(auditChain),
		db.selectDistinct({ chain: auditEntry.chain }).from(auditEntry)
	);
	return rows.map(({ chain }) => chain).sort();
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

/** What was noted about these things of a chain, in the order in which it happened. */
export async function listNotesAbout(
	db: Queryable,
	chain: string,
	{ kind, ids }: { readonly kind: string; readonly ids: readonly string[] }
): Promise<readonly Pick<AuditRow, 'subjectId' | 'action' | 'actorHash' | 'details'>[]> {
	if (ids.length === 0) return [];
	const { subjectId, action, actorHash, details } = auditEntry;
	return await db
		.select({ subjectId, action, actorHash, details })
		.from(auditEntry)
		.where(
			and(
				eq(auditEntry.chain, chain),
				eq(auditEntry.subjectKind, kind),
				inArray(auditEntry.subjectId, [...ids])
			)
		)
		.orderBy(asc(auditEntry.seq));
}
