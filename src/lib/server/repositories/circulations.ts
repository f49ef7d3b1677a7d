import { and, asc, desc, eq, isNull, lte } from 'drizzle-orm';
import type { EndedWhy } from '$lib/domain/circulation/end-circulation';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { body, circulation, motion, proposal } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** A vote in writing with what it is about. */
export interface StoredCirculation {
	readonly id: string;
	readonly bodyId: string;
	readonly bodySlug: string;
	readonly bodyName: string;
	readonly motionId: string;
	readonly reading: number;
	readonly ruleSetVersionId: string;
	readonly opensAt: Date;
	readonly closesAt: Date;
	readonly state: 'open' | 'ended';
	readonly isUrgent: boolean;
	readonly isListedSubject: boolean;
	readonly remindedAt: Date | null;
	readonly endedAt: Date | null;
	readonly endedWhy: EndedWhy | null;
	readonly proposalId: string;
	/** Integer cents. */
	readonly requestedCents: number;
	readonly referenceYear: number;
	readonly referenceNumber: number;
	readonly applicantAccountId: string | null;
}

const columns = {
	id: circulation.id,
	bodyId: circulation.bodyId,
	bodySlug: body.slug,
	bodyName: body.name,
	motionId: circulation.motionId,
	reading: circulation.reading,
	ruleSetVersionId: circulation.ruleSetVersionId,
	opensAt: circulation.opensAt,
	closesAt: circulation.closesAt,
	state: circulation.state,
	isUrgent: circulation.isUrgent,
	isListedSubject: circulation.isListedSubject,
	remindedAt: circulation.remindedAt,
	endedAt: circulation.endedAt,
	endedWhy: circulation.endedWhy,
	proposalId: proposal.id,
	requestedCents: motion.requestedCents,
	referenceYear: proposal.referenceYear,
	referenceNumber: proposal.referenceNumber,
	applicantAccountId: proposal.applicantAccountId
};

/** The vote in writing with this id. */
export async function findCirculation(
	db: Queryable,
	scope: Scope,
	id: string
): Promise<StoredCirculation | null> {
	const [row] = await select(db)
		.where(and(ofNeighbourhood(scope), eq(circulation.id, id)))
		.limit(1);
	return row ?? null;
}

/**
 * The same with its row locked: votes, objections and the end of one circulation queue here. It is locked before
 * its motion. `skip`: null instead of waiting where somebody else holds it.
 */
export async function lockCirculation(
	tx: Transaction,
	scope: Scope,
	{ id, skip = false }: { readonly id: string; readonly skip?: boolean }
): Promise<StoredCirculation | null> {
	const [row] = await tx
		.select({ id: circulation.id })
		.from(circulation)
		.where(and(ofNeighbourhood(scope), eq(circulation.id, id)))
		.for('update', skip ? { skipLocked: true } : {});
	return row === undefined ? null : await findCirculation(tx, scope, id);
}

/** All votes in writing of the neighbourhood, the newest first; of one body where it is named. */
export async function listCirculations(
	db: Queryable,
	scope: Scope,
	{ bodySlug, state }: { readonly bodySlug?: string; readonly state?: 'open' } = {}
): Promise<readonly StoredCirculation[]> {
	return await select(db)
		.where(
			and(
				ofNeighbourhood(scope),
				bodySlug === undefined ? undefined : eq(body.slug, bodySlug),
				state === undefined ? undefined : eq(circulation.state, state)
			)
		)
		.orderBy(desc(circulation.opensAt), desc(circulation.id));
}

/** The votes in writing on one motion, in the order of its readings. */
export async function listCirculationsOfMotion(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<readonly StoredCirculation[]> {
	return await select(db)
		.where(and(ofNeighbourhood(scope), eq(circulation.motionId, motionId)))
		.orderBy(asc(circulation.reading));
}

/** Those in which nobody has been reminded yet and whose end comes before the instant. */
export async function listUnreminded(
	db: Queryable,
	scope: Scope,
	closesBefore: Date
): Promise<readonly StoredCirculation[]> {
	return await select(db)
		.where(
			and(
				ofNeighbourhood(scope),
				eq(circulation.state, 'open'),
				isNull(circulation.remindedAt),
				lte(circulation.closesAt, closesBefore)
			)
		)
		.orderBy(asc(circulation.closesAt));
}

export interface NewCirculation {
	readonly id: string;
	readonly bodyId: string;
	readonly motionId: string;
	readonly reading: number;
	readonly ruleSetVersionId: string;
	readonly opensAt: Date;
	readonly closesAt: Date;
	readonly openedBy: string;
	readonly isUrgent: boolean;
	readonly isListedSubject: boolean;
}

export async function insertCirculation(
	tx: Transaction,
	scope: Scope,
	started: NewCirculation
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx.insert(circulation).values({ ...started, neighbourhoodId, state: 'open' });
}

export async function markReminded(
	tx: Transaction,
	scope: Scope,
	{ id, now }: { readonly id: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(circulation)
		.set({ remindedAt: now })
		.where(and(ofNeighbourhood(scope), eq(circulation.id, id)));
}

/** Writes down that it has ended, and why; the caller holds its lock. */
export async function markEnded(
	tx: Transaction,
	scope: Scope,
	{ id, why, now }: { readonly id: string; readonly why: EndedWhy; readonly now: Date }
): Promise<void> {
	await tx
		.update(circulation)
		.set({ state: 'ended', endedAt: now, endedWhy: why })
		.where(and(ofNeighbourhood(scope), eq(circulation.id, id)));
}

function ofNeighbourhood(scope: Scope) {
	return eq(circulation.neighbourhoodId, scope.neighbourhoodId);
}

function select(db: Queryable) {
	return db
		.select(columns)
		.from(circulation)
		.innerJoin(
			motion,
			and(
				eq(motion.neighbourhoodId, circulation.neighbourhoodId),
				eq(motion.id, circulation.motionId)
			)
		)
		.innerJoin(
			proposal,
			and(eq(proposal.neighbourhoodId, motion.neighbourhoodId), eq(proposal.id, motion.proposalId))
		)
		.innerJoin(
			body,
			and(eq(body.neighbourhoodId, circulation.neighbourhoodId), eq(body.id, circulation.bodyId))
		)
		.$dynamic();
}
