import { and, asc, count, desc, eq, inArray, lt, lte, min } from 'drizzle-orm';
import { isMailTemplate, type MailContent } from '$lib/domain/notice/mail-template';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { outboxMessage } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

export interface OutboxMessage {
	readonly id: string;
	readonly neighbourhoodId: string | null;
	readonly recipientAccountId: string | null;
	readonly recipientEmail: string;
	readonly locale: string;
	/** Null when a later version wrote a template that this one does not know. */
	readonly content: MailContent | null;
	readonly attempts: number;
	readonly state: 'waiting' | 'sending' | 'sent' | 'failed';
	readonly createdAt: Date;
}

type Row = typeof outboxMessage.$inferSelect;

// Only `enqueueMail` writes rows, and its types bind the parameters to their template.
const isContent = (row: { template: string; params: unknown }): row is MailContent =>
	isMailTemplate(row.template);

function toMessage({ template, params, ...row }: Row): OutboxMessage {
	const content = { template, params };
	return { ...row, content: isContent(content) ? content : null };
}

export type NewMessage = Pick<
	OutboxMessage,
	'id' | 'neighbourhoodId' | 'recipientAccountId' | 'recipientEmail' | 'locale'
> & { readonly content: MailContent };

/** All mails that one use case writes, by one query however many people they go to. */
export async function insertMessages(
	tx: Transaction,
	messages: readonly NewMessage[],
	at: Date
): Promise<void> {
	if (messages.length === 0) return;
	await tx.insert(outboxMessage).values(
		messages.map(({ content, ...row }) => ({
			...row,
			template: content.template,
			params: { ...content.params },
			state: 'waiting' as const,
			nextAttemptAt: at,
			createdAt: at
		}))
	);
}

/**
 * Takes up to `limit` mails that are due, for this sender alone: others skip them. Until `leaseUntil` they
 * are its own; a sender that died leaves them to the next one afterwards.
 */
export async function claimMessages(
	tx: Transaction,
	claim: { readonly now: Date; readonly leaseUntil: Date; readonly limit: number }
): Promise<readonly OutboxMessage[]> {
	const due = await tx
		.select()
		.from(outboxMessage)
		.where(
			and(
				inArray(outboxMessage.state, ['waiting', 'sending']),
				lte(outboxMessage.nextAttemptAt, claim.now)
			)
		)
		.orderBy(asc(outboxMessage.nextAttemptAt))
		.limit(claim.limit)
		.for('update', { skipLocked: true });
	for (const row of due)
		await tx
			.update(outboxMessage)
			.set({ state: 'sending', attempts: row.attempts + 1, nextAttemptAt: claim.leaseUntil })
			.where(eq(outboxMessage.id, row.id));
	return due.map((row) => toMessage({ ...row, state: 'sending', attempts: row.attempts + 1 }));
}

export async function markSent(db: Queryable, id: string, at: Date): Promise<void> {
	await db.update(outboxMessage).set({ state: 'sent', sentAt: at }).where(eq(outboxMessage.id, id));
}

/** Puts a mail back for another attempt, or gives it up when there is none. */
export async function markNotSent(db: Queryable, id: string, againAt: Date | null): Promise<void> {
	await db
		.update(outboxMessage)
		.set(againAt === null ? { state: 'failed' } : { state: 'waiting', nextAttemptAt: againAt })
		.where(eq(outboxMessage.id, id));
}

/** Drops a mail that nobody wants any more: its link has run out. */
export async function deleteMessage(db: Queryable, id: string): Promise<void> {
	await db.delete(outboxMessage).where(eq(outboxMessage.id, id));
}

/** How many mails have not left, and since when the oldest waits. */
export async function countUnsent(db: Queryable): Promise<{
	readonly waiting: number;
	readonly failed: number;
	readonly waitingSince: Date | null;
}> {
	const rows = await db
		.select({ state: outboxMessage.state, mails: count(), since: min(outboxMessage.createdAt) })
		.from(outboxMessage)
		.where(inArray(outboxMessage.state, ['waiting', 'sending', 'failed']))
		.groupBy(outboxMessage.state);
	const failed = rows.find(({ state }) => state === 'failed')?.mails ?? 0;
	const waiting = rows.filter(({ state }) => state !== 'failed');
	const since = waiting.flatMap((row) => (row.since ? [row.since] : []));
	return {
		waiting: waiting.reduce((sum, { mails }) => sum + mails, 0),
		failed,
		waitingSince: since.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
	};
}

/** The newest mails, for the page of the demo that shows them. */
export async function readNewestMessages(
	db: Queryable,
	limit: number
): Promise<readonly OutboxMessage[]> {
	const rows = await db
		.select()
		.from(outboxMessage)
		.orderBy(desc(outboxMessage.createdAt), desc(outboxMessage.id))
		.limit(limit);
	return rows.map(toMessage);
}

export async function findMessage(db: Queryable, id: string): Promise<OutboxMessage | null> {
	const [row] = await db.select().from(outboxMessage).where(eq(outboxMessage.id, id)).limit(1);
	return row ? toMessage(row) : null;
}

/** The mails of a neighbourhood that were given up, the oldest first. */
export async function listGivenUpMessages(
	db: Queryable,
	scope: Scope
): Promise<readonly OutboxMessage[]> {
	const rows = await db
		.select()
		.from(outboxMessage)
		.where(givenUpIn(scope))
		.orderBy(asc(outboxMessage.createdAt), asc(outboxMessage.id));
	return rows.map(toMessage);
}

/** One that was given up gets all its attempts again, from `at` on; false where it is none any more. */
export async function sendGivenUpMessage(
	tx: Transaction,
	scope: Scope,
	{ id, at }: { readonly id: string; readonly at: Date }
): Promise<boolean> {
	const rows = await tx
		.update(outboxMessage)
		.set({ state: 'waiting', attempts: 0, nextAttemptAt: at })
		.where(and(givenUpIn(scope), eq(outboxMessage.id, id)))
		.returning({ id: outboxMessage.id });
	return rows.length === 1;
}

/** Forgets one that was given up; false where it is none any more. */
export async function dropGivenUpMessage(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<boolean> {
	const rows = await tx
		.delete(outboxMessage)
		.where(and(givenUpIn(scope), eq(outboxMessage.id, id)))
		.returning({ id: outboxMessage.id });
	return rows.length === 1;
}

const givenUpIn = ({ neighbourhoodId }: Scope) =>
	and(eq(outboxMessage.neighbourhoodId, neighbourhoodId), eq(outboxMessage.state, 'failed'));

/** Forgets mails that left, or were given up, before the instant. */
export async function deleteMessagesBefore(tx: Transaction, before: Date): Promise<void> {
	await tx
		.delete(outboxMessage)
		.where(
			and(inArray(outboxMessage.state, ['sent', 'failed']), lt(outboxMessage.createdAt, before))
		);
}
