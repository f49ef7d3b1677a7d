import { and, asc, count, eq } from 'drizzle-orm';
import type { CorrectionState } from '$lib/domain/meeting/minutes/run-minutes';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { minutesCorrection } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** What somebody wants put right; texts of `minutesCorrection`: field `words`, and `reason` of a refusal. */
export interface StoredCorrection {
	readonly id: string;
	readonly point: string;
	readonly authorAccountId: string;
	readonly state: CorrectionState;
	readonly proposedForNumber: number;
	readonly adoptedInNumber: number | null;
	readonly proposedAt: Date;
	readonly answeredAt: Date | null;
}

export async function listCorrections(
	db: Queryable,
	scope: Scope,
	minutesId: string
): Promise<readonly StoredCorrection[]> {
	return await db
		.select()
		.from(minutesCorrection)
		.where(
			and(
				eq(minutesCorrection.neighbourhoodId, scope.neighbourhoodId),
				eq(minutesCorrection.minutesId, minutesId)
			)
		)
		.orderBy(asc(minutesCorrection.proposedAt), asc(minutesCorrection.id));
}

export async function countOpenCorrections(
	db: Queryable,
	scope: Scope,
	minutesId: string
): Promise<number> {
	const [row] = await db
		.select({ open: count() })
		.from(minutesCorrection)
		.where(
			and(
				eq(minutesCorrection.neighbourhoodId, scope.neighbourhoodId),
				eq(minutesCorrection.minutesId, minutesId),
				eq(minutesCorrection.state, 'proposed')
			)
		);
	return row?.open ?? 0;
}

export async function insertCorrection(
	tx: Transaction,
	scope: Scope,
	proposed: {
		readonly id: string;
		readonly minutesId: string;
		readonly point: string;
		readonly authorAccountId: string;
		readonly proposedForNumber: number;
		readonly proposedAt: Date;
	}
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx.insert(minutesCorrection).values({ ...proposed, neighbourhoodId, state: 'proposed' });
}

/** Keeps the answer; the caller holds the lock of the minutes. */
export async function saveAnswer(
	tx: Transaction,
	scope: Scope,
	{
		id,
		...answer
	}: Pick<StoredCorrection, 'id' | 'state' | 'adoptedInNumber'> & { readonly answeredAt: Date }
): Promise<void> {
	await tx
		.update(minutesCorrection)
		.set(answer)
		.where(
			and(
				eq(minutesCorrection.neighbourhoodId, scope.neighbourhoodId),
				eq(minutesCorrection.id, id)
			)
		);
}
