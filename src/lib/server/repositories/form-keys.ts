import { eq, lt } from 'drizzle-orm';
import type { Transaction } from '$lib/server/db/client';
import { formKey } from '$lib/server/db/schema';

export interface UsedFormKey {
	readonly actorHash: string;
	readonly payloadHash: string;
	readonly outcome: unknown;
}

/**
 * Claims a key for this transaction. Null: it is ours. Otherwise how it was used before; a second post at the
 * same moment waits here for the first one's end.
 */
export async function claimFormKey(
	tx: Transaction,
	claim: { key: string; actorHash: string; payloadHash: string; usedAt: Date }
): Promise<UsedFormKey | null> {
	const claimed = await tx
		.insert(formKey)
		.values({ ...claim, outcome: {} })
		.onConflictDoNothing()
		.returning({ key: formKey.key });
	if (claimed.length > 0) return null;
	const [used] = await tx.select().from(formKey).where(eq(formKey.key, claim.key));
	return used ?? null;
}

export async function saveFormKeyOutcome(
	tx: Transaction,
	key: string,
	outcome: unknown
): Promise<void> {
	await tx.update(formKey).set({ outcome }).where(eq(formKey.key, key));
}

/** Forgets keys used before the instant; a page as old as that is refused by its age. */
export async function deleteFormKeysBefore(tx: Transaction, before: Date): Promise<void> {
	await tx.delete(formKey).where(lt(formKey.usedAt, before));
}
