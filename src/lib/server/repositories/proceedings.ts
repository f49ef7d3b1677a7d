import { and, asc, eq, max } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { proceeding } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** What another station did after the vote; its reasons are a text, field `reason`. */
export interface StoredProceeding {
	readonly id: string;
	readonly position: number;
	readonly kind: string;
	readonly outcome: string;
	readonly facts: Readonly<Record<string, number | string | boolean>>;
	readonly happenedOn: string;
	/** Name of the station that acted; null where the body itself did. */
	readonly officeName: string | null;
}

export async function listProceedings(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<readonly StoredProceeding[]> {
	return await db
		.select({
			id: proceeding.id,
			position: proceeding.position,
			kind: proceeding.kind,
			outcome: proceeding.outcome,
			facts: proceeding.facts,
			happenedOn: proceeding.happenedOn,
			officeName: proceeding.officeName
		})
		.from(proceeding)
		.where(ofMotion(scope, motionId))
		.orderBy(asc(proceeding.position));
}

/** Appends what happened; the caller holds the motion's lock. */
export async function insertProceeding(
	tx: Transaction,
	scope: Scope,
	happened: Omit<StoredProceeding, 'position'> & {
		/** The determination that asked; each is answered once. Null where nobody was asked. */
		readonly answersId: string | null;
		readonly motionId: string;
		readonly now: Date;
	}
): Promise<void> {
	const { now, facts, ...row } = happened;
	const [last] = await tx
		.select({ position: max(proceeding.position) })
		.from(proceeding)
		.where(ofMotion(scope, happened.motionId));
	await tx.insert(proceeding).values({
		...row,
		facts: { ...facts },
		neighbourhoodId: scope.neighbourhoodId,
		position: (last?.position ?? 0) + 1,
		recordedAt: now
	});
}

function ofMotion(scope: Scope, motionId: string) {
	return and(
		eq(proceeding.neighbourhoodId, scope.neighbourhoodId),
		eq(proceeding.motionId, motionId)
	);
}
