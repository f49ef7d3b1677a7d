import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { barrierReport } from '$lib/server/db/schema';

/** What somebody could not use. It belongs to the installation; whose desk answers depends on the page. */
export interface BarrierReport {
	readonly id: string;
	readonly reference: string;
	readonly pagePath: string;
	readonly message: string;
	/** In which the message was written. */
	readonly language: string;
	readonly email: string | null;
	readonly createdAt: Date;
	readonly answerDueOn: string;
}

const columns = {
	id: barrierReport.id,
	reference: barrierReport.reference,
	pagePath: barrierReport.pagePath,
	message: barrierReport.message,
	language: barrierReport.language,
	email: barrierReport.email,
	createdAt: barrierReport.createdAt,
	answerDueOn: barrierReport.answerDueOn
};

export async function insertBarrierReport(tx: Transaction, report: BarrierReport): Promise<void> {
	await tx.insert(barrierReport).values(report);
}

/** All that wait for an answer, the most urgent first. */
export async function listOpenBarrierReports(db: Queryable): Promise<readonly BarrierReport[]> {
	return await db
		.select(columns)
		.from(barrierReport)
		.where(isNull(barrierReport.answeredAt))
		.orderBy(asc(barrierReport.answerDueOn), asc(barrierReport.createdAt));
}

export async function findBarrierReport(
	db: Queryable,
	reference: string
): Promise<BarrierReport | null> {
	const [row] = await db
		.select(columns)
		.from(barrierReport)
		.where(eq(barrierReport.reference, reference))
		.limit(1);
	return row ?? null;
}

/** Files it as answered. False when it was before. */
export async function markAnswered(tx: Transaction, id: string, now: Date): Promise<boolean> {
	const rows = await tx
		.update(barrierReport)
		.set({ answeredAt: now })
		.where(and(eq(barrierReport.id, id), isNull(barrierReport.answeredAt)))
		.returning({ id: barrierReport.id });
	return rows.length > 0;
}

/** Forgets what was answered before the instant; what still waits for an answer stays. */
export async function deleteReportsAnsweredBefore(tx: Transaction, before: Date): Promise<void> {
	await tx.delete(barrierReport).where(lt(barrierReport.answeredAt, before));
}
