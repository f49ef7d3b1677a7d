import { and, eq, gt, lt, sql, sum } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { rateLimit } from '$lib/server/db/schema';

/** One of the slices into which a window is cut, so that it slides instead of starting anew. */
export interface Slice {
	readonly key: string;
	readonly windowStart: Date;
}

/** Adds one (or takes one back) in the slice. Two at the same moment wait for one another. */
export async function addToSlice(tx: Transaction, slice: Slice, by: 1 | -1): Promise<void> {
	await tx
		.insert(rateLimit)
		.values({ ...slice, count: by })
		.onConflictDoUpdate({
			target: [rateLimit.key, rateLimit.windowStart],
			set: { count: sql`${rateLimit.count} + ${by}` }
		});
}

/** How many were counted in all slices that began after the instant. */
export async function sumSlices(db: Queryable, key: string, after: Date): Promise<number> {
	const [row] = await db
		.select({ tries: sum(rateLimit.count) })
		.from(rateLimit)
		.where(and(eq(rateLimit.key, key), gt(rateLimit.windowStart, after)));
	return Number(row?.tries ?? 0);
}

/** Forgets what was counted before the instant. */
export async function deleteSlicesBefore(tx: Transaction, before: Date): Promise<void> {
	await tx.delete(rateLimit).where(lt(rateLimit.windowStart, before));
}
