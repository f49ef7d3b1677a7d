import { and, eq } from 'drizzle-orm';
import type { Transaction } from '$lib/server/db/client';
import { moneyRound, roundMotion } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** Keeps what a motion got of the round. */
export async function saveAward(
	tx: Transaction,
	scope: Scope,
	award: {
		readonly roundId: string;
		readonly motionId: string;
		readonly place: number;
		readonly agreedCents: number;
		readonly awardCents: number;
	}
): Promise<void> {
	const { roundId, motionId, ...given } = award;
	await tx
		.update(roundMotion)
		.set(given)
		.where(and(ofRound(scope, roundId), eq(roundMotion.motionId, motionId)));
}

/** Replaces what was shared out by a closed round, after a count was corrected; the caller holds its lock. */
export async function replaceShares(
	tx: Transaction,
	scope: Scope,
	{ id, ...shared }: { readonly id: string; readonly input: unknown; readonly output: unknown }
): Promise<void> {
	await tx
		.update(moneyRound)
		.set(shared)
		.where(and(eq(moneyRound.neighbourhoodId, scope.neighbourhoodId), eq(moneyRound.id, id)));
	const none = { place: null, agreedCents: null, awardCents: null };
	await tx.update(roundMotion).set(none).where(ofRound(scope, id));
}

function ofRound(scope: Scope, roundId: string) {
	return and(
		eq(roundMotion.neighbourhoodId, scope.neighbourhoodId),
		eq(roundMotion.roundId, roundId)
	);
}
