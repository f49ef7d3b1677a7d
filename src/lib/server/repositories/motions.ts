import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { MotionState } from '$lib/domain/meeting/put-on-agenda';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { fundBody, fundYear, motion, proposal } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

/** What a body votes on: a proposal before this body, through all its readings. */
export interface Motion {
	readonly id: string;
	readonly bodyId: string;
	readonly proposalId: string;
	/** What the proposal asked for when it came before the body; integer cents. */
	readonly requestedCents: number;
	readonly state: MotionState;
}

const columns = {
	id: motion.id,
	bodyId: motion.bodyId,
	proposalId: motion.proposalId,
	requestedCents: motion.requestedCents,
	state: motion.state
};

/** The motion a proposal has become, or nothing. */
export async function findMotionOfProposal(
	db: Queryable,
	scope: Scope,
	proposalId: string
): Promise<Motion | null> {
	const [row] = await db
		.select(columns)
		.from(motion)
		.where(and(alive(scope), eq(motion.proposalId, proposalId)))
		.orderBy(asc(motion.createdAt))
		.limit(1);
	return row ?? null;
}

/** The motion with this id. */
export async function findMotion(db: Queryable, scope: Scope, id: string): Promise<Motion | null> {
	const [row] = await db
		.select(columns)
		.from(motion)
		.where(and(alive(scope), eq(motion.id, id)))
		.limit(1);
	return row ?? null;
}

/** The motion, locked: everything that changes it or counts on it takes this lock first. */
export async function lockMotion(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Motion | null> {
	const [row] = await tx
		.select(columns)
		.from(motion)
		.where(and(alive(scope), eq(motion.id, id)))
		.limit(1)
		.for('update');
	return row ?? null;
}

/** Motions whose vote is over and whose fate is not: another reading, or another station, has to come. */
export async function listUnsettledMotions(
	db: Queryable,
	scope: Scope
): Promise<readonly Motion[]> {
	return await db
		.select(columns)
		.from(motion)
		.where(and(alive(scope), inArray(motion.state, ['inConflict', 'awaitingConsent'])))
		.orderBy(asc(motion.modifiedAt));
}

export async function insertMotion(
	tx: Transaction,
	scope: Scope,
	{ now, ...put }: Motion & { readonly now: Date }
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx
		.insert(motion)
		.values({ ...put, neighbourhoodId, kind: 'funding', createdAt: now, modifiedAt: now });
}

export async function moveMotion(
	tx: Transaction,
	scope: Scope,
	{ id, to, now }: { readonly id: string; readonly to: MotionState; readonly now: Date }
): Promise<void> {
	await tx
		.update(motion)
		.set({ state: to, modifiedAt: now })
		.where(and(eq(motion.neighbourhoodId, scope.neighbourhoodId), eq(motion.id, id)));
}

/** Passes a motion on to the body that goes on for the one it came before. */
export async function passMotion(
	tx: Transaction,
	scope: Scope,
	{ id, bodyId, now }: { readonly id: string; readonly bodyId: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(motion)
		.set({ bodyId, modifiedAt: now })
		.where(and(eq(motion.neighbourhoodId, scope.neighbourhoodId), eq(motion.id, id)));
}

/** The bodies that decide about the fund which the proposal asks, as the fund names them. */
export async function listCompetentBodyIds(
	db: Queryable,
	scope: Scope,
	proposalId: string
): Promise<readonly string[]> {
	const rows = await db
		.select({ bodyId: fundBody.bodyId })
		.from(proposal)
		.innerJoin(
			fundYear,
			and(
				eq(fundYear.neighbourhoodId, proposal.neighbourhoodId),
				eq(fundYear.id, proposal.fundYearId)
			)
		)
		.innerJoin(
			fundBody,
			and(
				eq(fundBody.neighbourhoodId, fundYear.neighbourhoodId),
				eq(fundBody.fundId, fundYear.fundId)
			)
		)
		.where(and(eq(proposal.neighbourhoodId, scope.neighbourhoodId), eq(proposal.id, proposalId)));
	return rows.map(({ bodyId }) => bodyId);
}

function alive(scope: Scope) {
	return and(eq(motion.neighbourhoodId, scope.neighbourhoodId), isNull(motion.withdrawnAt));
}
