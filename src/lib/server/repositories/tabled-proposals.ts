import { and, asc, eq, inArray, isNull, ne, notExists, or } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { agendaItem, motion, proposal } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** What an agenda needs to know of a proposal. */
export interface TabledProposal {
	readonly id: string;
	readonly state: string;
	readonly referenceYear: number;
	readonly referenceNumber: number;
	readonly fundYearId: string;
	/** Integer cents. */
	readonly requestedCents: number;
	readonly applicantAccountId: string | null;
}

const columns = {
	id: proposal.id,
	state: proposal.state,
	referenceYear: proposal.referenceYear,
	referenceNumber: proposal.referenceNumber,
	fundYearId: proposal.fundYearId,
	requestedCents: proposal.requestedCents,
	applicantAccountId: proposal.applicantAccountId
};

/** The proposal of this reference, `2026-7` as year and number. */
export async function findTabledProposal(
	db: Queryable,
	scope: Scope,
	{ year, number }: { readonly year: number; readonly number: number }
): Promise<TabledProposal | null> {
	const [row] = await db
		.select(columns)
		.from(proposal)
		.where(
			and(alive(scope), eq(proposal.referenceYear, year), eq(proposal.referenceNumber, number))
		)
		.limit(1);
	return row ?? null;
}

/** The proposal with this id. */
export async function findTabledProposalById(
	db: Queryable,
	scope: Scope,
	id: string
): Promise<TabledProposal | null> {
	const [row] = await db
		.select(columns)
		.from(proposal)
		.where(and(alive(scope), eq(proposal.id, id)))
		.limit(1);
	return row ?? null;
}

/** A proposal that no agenda to come names. */
export interface WaitingProposal {
	readonly id: string;
	readonly referenceYear: number;
	readonly referenceNumber: number;
	readonly requestedCents: number;
	/** Whether a body has already met about it. */
	readonly isMotion: boolean;
}

/** Published proposals and undecided motions that wait to be put on an agenda, the oldest first. */
export async function listWaitingProposals(
	db: Queryable,
	scope: Scope
): Promise<readonly WaitingProposal[]> {
	const stillOnAgenda = db
		.select({ id: agendaItem.id })
		.from(agendaItem)
		.where(
			and(
				eq(agendaItem.neighbourhoodId, motion.neighbourhoodId),
				eq(agendaItem.motionId, motion.id),
				ne(agendaItem.state, 'closed'),
				isNull(agendaItem.withdrawnAt)
			)
		);
	const waits = or(
		and(eq(proposal.state, 'published'), isNull(motion.id)),
		and(inArray(motion.state, ['pending', 'inConflict']), notExists(stillOnAgenda))
	);
	const rows = await db
		.select({ ...columns, motionId: motion.id })
		.from(proposal)
		.leftJoin(
			motion,
			and(eq(motion.neighbourhoodId, proposal.neighbourhoodId), eq(motion.proposalId, proposal.id))
		)
		.where(and(alive(scope), inArray(proposal.state, ['published', 'onAgenda']), waits))
		.orderBy(asc(proposal.referenceYear), asc(proposal.referenceNumber));
	return rows.map(({ id, referenceYear, referenceNumber, requestedCents, motionId }) => ({
		id,
		referenceYear,
		referenceNumber,
		requestedCents,
		isMotion: motionId !== null
	}));
}

/** Proposals on which nothing has been decided or voted, also those on an agenda; the oldest first. */
export async function listUndecidedProposals(
	db: Queryable,
	scope: Scope
): Promise<readonly TabledProposal[]> {
	return await db
		.select(columns)
		.from(proposal)
		.leftJoin(
			motion,
			and(eq(motion.neighbourhoodId, proposal.neighbourhoodId), eq(motion.proposalId, proposal.id))
		)
		.where(
			and(
				alive(scope),
				inArray(proposal.state, ['published', 'onAgenda']),
				or(isNull(motion.id), eq(motion.state, 'pending'))
			)
		)
		.orderBy(asc(proposal.referenceYear), asc(proposal.referenceNumber));
}

/** The proposal, locked until the transaction ends. */
export async function lockTabledProposal(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<TabledProposal | null> {
	const [row] = await tx
		.select(columns)
		.from(proposal)
		.where(and(alive(scope), eq(proposal.id, id)))
		.limit(1)
		.for('update');
	return row ?? null;
}

function alive(scope: Scope) {
	return and(eq(proposal.neighbourhoodId, scope.neighbourhoodId), isNull(proposal.withdrawnAt));
}
