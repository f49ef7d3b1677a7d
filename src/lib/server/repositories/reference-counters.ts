import { sql } from 'drizzle-orm';
import type { Transaction } from '$lib/server/db/client';
import { referenceCounter } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** Takes the next number of that kind and year; whoever asks at the same moment waits for this one. */
export async function takeNumber(
	tx: Transaction,
	scope: Scope,
	{ kind, year }: { readonly kind: 'proposal' | 'decision' | 'residentVote'; readonly year: number }
): Promise<number> {
	const { neighbourhoodId } = scope;
	const [taken] = await tx
		.insert(referenceCounter)
		.values({ neighbourhoodId, kind, year, lastNumber: 1 })
		.onConflictDoUpdate({
			target: [referenceCounter.neighbourhoodId, referenceCounter.kind, referenceCounter.year],
			set: { lastNumber: sql`${referenceCounter.lastNumber} + 1` }
		})
		.returning({ number: referenceCounter.lastNumber });
	return taken?.number ?? 1;
}
