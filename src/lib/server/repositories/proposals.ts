import { and, desc, eq, inArray } from 'drizzle-orm';
import type { ProposalState } from '$lib/domain/proposal/proposal';
import type { PublicName } from '$lib/domain/proposal/public-name';
import type { Reference } from '$lib/domain/proposal/reference';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { proposal, proposalEvent } from '$lib/server/db/schema';
import type { Scope } from './scope';

type Row = typeof proposal.$inferSelect;

/** What somebody handed in; its words are texts, its costs are cost lines. Amounts in integer cents. */
export type Proposal = Omit<Row, 'modifiedAt' | 'withdrawnAt'>;

/** The proposal in whatever state; whoever shows it says who may see it. */
export async function findProposal(
	db: Queryable,
	scope: Scope,
	by: { readonly id: string } | Reference
): Promise<Proposal | null> {
	const [row] = await db
		.select()
		.from(proposal)
		.where(and(ofNeighbourhood(scope), 'id' in by ? eq(proposal.id, by.id) : hasReference(by)))
		.limit(1);
	return row ?? null;
}

/** The proposal, locked until the transaction ends: whatever moves or changes it takes this lock first. */
export async function lockProposal(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Proposal | null> {
	const [row] = await tx
		.select()
		.from(proposal)
		.where(and(ofNeighbourhood(scope), eq(proposal.id, id)))
		.limit(1)
		.for('update');
	return row ?? null;
}

export interface ProposalFilter {
	readonly ids?: readonly string[];
	readonly states?: readonly ProposalState[];
	readonly applicantAccountId?: string;
	/** Only what everybody has been able to read at some time. */
	readonly wasPublished?: true;
}

/** Proposals with the newest reference first. */
export async function listProposals(
	db: Queryable,
	scope: Scope,
	{ ids, states, applicantAccountId, wasPublished }: ProposalFilter = {}
): Promise<readonly Proposal[]> {
	return await db
		.select()
		.from(proposal)
		.where(
			and(
				ofNeighbourhood(scope),
				ids ? inArray(proposal.id, [...ids]) : undefined,
				states ? inArray(proposal.state, [...states]) : undefined,
				applicantAccountId ? eq(proposal.applicantAccountId, applicantAccountId) : undefined,
				wasPublished ? inArray(proposal.id, publishedIds(db, scope)) : undefined
			)
		)
		.orderBy(desc(proposal.referenceYear), desc(proposal.referenceNumber));
}

/** Whether everybody has been able to read it: what was public once keeps its address. */
export async function wasPublished(db: Queryable, scope: Scope, id: string): Promise<boolean> {
	const rows = await db
		.select({ id: proposal.id })
		.from(proposal)
		.where(
			and(
				ofNeighbourhood(scope),
				eq(proposal.id, id),
				inArray(proposal.id, publishedIds(db, scope))
			)
		)
		.limit(1);
	return rows.length > 0;
}

export async function insertProposal(
	tx: Transaction,
	scope: Scope,
	{ now, ...made }: Omit<Proposal, 'neighbourhoodId' | 'createdAt'> & { readonly now: Date }
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx.insert(proposal).values({ ...made, neighbourhoodId, createdAt: now, modifiedAt: now });
}

type Changeable = Pick<
	Proposal,
	| 'fundYearId'
	| 'applicantKind'
	| 'applicantName'
	| 'applicantContact'
	| 'publicName'
	| 'language'
	| 'place'
	| 'startsOn'
	| 'endsOn'
	| 'ownShareCents'
	| 'otherIncomeCents'
	| 'requestedCents'
>;

/** Writes what an applicant corrected. The caller holds its lock; the event keeps what was asked before. */
export async function updateProposal(
	tx: Transaction,
	scope: Scope,
	{ id, now, ...change }: Changeable & { readonly id: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(proposal)
		.set({ ...change, modifiedAt: now })
		.where(and(ofNeighbourhood(scope), eq(proposal.id, id)));
}

/** Shows or hides the applicant's name. The caller holds the lock. */
export async function savePublicName(
	tx: Transaction,
	scope: Scope,
	{
		id,
		publicName,
		now
	}: { readonly id: string; readonly publicName: PublicName; readonly now: Date }
): Promise<void> {
	await tx
		.update(proposal)
		.set({ publicName, modifiedAt: now })
		.where(and(ofNeighbourhood(scope), eq(proposal.id, id)));
}

export interface ProposalMove {
	readonly id: string;
	/** The key of the event that is written. */
	readonly eventId: string;
	/** Null when it is handed in. */
	readonly from: ProposalState | null;
	readonly to: ProposalState;
	readonly at: Date;
	readonly reasonCode?: string;
	/** Codes, numbers and dates; nothing about a person. */
	readonly details?: Readonly<Record<string, unknown>>;
}

/** Moves a proposal and writes the event. The caller has asked the rule and holds the lock. */
export async function moveProposal(
	tx: Transaction,
	scope: Scope,
	{ id, eventId, from, to, at, reasonCode, details }: ProposalMove
): Promise<void> {
	await tx
		.update(proposal)
		.set({ state: to, modifiedAt: at, ...(to === 'withdrawn' ? { withdrawnAt: at } : {}) })
		.where(and(ofNeighbourhood(scope), eq(proposal.id, id)));
	await tx.insert(proposalEvent).values({
		neighbourhoodId: scope.neighbourhoodId,
		id: eventId,
		proposalId: id,
		fromState: from,
		toState: to,
		reasonCode: reasonCode ?? null,
		details: details ? { ...details } : null,
		at
	});
}

function publishedIds(db: Queryable, scope: Scope) {
	return db
		.select({ id: proposalEvent.proposalId })
		.from(proposalEvent)
		.where(
			and(
				eq(proposalEvent.neighbourhoodId, scope.neighbourhoodId),
				eq(proposalEvent.toState, 'published')
			)
		);
}

function hasReference({ year, number }: Reference) {
	return and(eq(proposal.referenceYear, year), eq(proposal.referenceNumber, number));
}

function ofNeighbourhood(scope: Scope) {
	return eq(proposal.neighbourhoodId, scope.neighbourhoodId);
}
