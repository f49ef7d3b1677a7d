import { and, desc, eq, isNotNull, ne } from 'drizzle-orm';
import type { ResidentVoteState } from '$lib/domain/participation/resident-vote';
import { manifestSchema, type Manifest } from '$lib/domain/participation/schema/manifest';
import type { TallyOutcome } from '$lib/domain/participation/tally/outcome';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { residentVote, residentVoteProject } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** A vote of the residents as it is stored. `manifest` is a plan while the vote is a draft. */
export interface StoredResidentVote {
	readonly id: string;
	readonly bodyId: string;
	readonly fundYearId: string;
	readonly referenceYear: number;
	readonly referenceNumber: number;
	readonly state: ResidentVoteState;
	readonly manifest: Manifest;
	readonly manifestHash: string | null;
	/** Null before, and for what was announced before this was noted. */
	readonly announcedAt: Date | null;
	readonly opensAt: Date | null;
	readonly closesAt: Date | null;
	readonly closedAt: Date | null;
	readonly countedAt: Date | null;
	readonly lotSeed: string | null;
	readonly onlineCount: number | null;
	readonly paperCount: number | null;
	readonly spoiledCount: number | null;
	/** What the tally answered; null before the count. */
	readonly outcome: TallyOutcome | null;
	/** When a binding result became decisions; null before, and for advice. */
	readonly takenOverAt: Date | null;
}

const columns = {
	id: residentVote.id,
	bodyId: residentVote.bodyId,
	fundYearId: residentVote.fundYearId,
	referenceYear: residentVote.referenceYear,
	referenceNumber: residentVote.referenceNumber,
	state: residentVote.state,
	manifest: residentVote.manifest,
	manifestHash: residentVote.manifestHash,
	announcedAt: residentVote.announcedAt,
	opensAt: residentVote.opensAt,
	closesAt: residentVote.closesAt,
	closedAt: residentVote.closedAt,
	countedAt: residentVote.countedAt,
	lotSeed: residentVote.lotSeed,
	onlineCount: residentVote.onlineCount,
	paperCount: residentVote.paperCount,
	spoiledCount: residentVote.spoiledCount,
	outcome: residentVote.outcome,
	takenOverAt: residentVote.takenOverAt
};

type Row = Omit<StoredResidentVote, 'manifest'> & { readonly manifest: unknown };

const read = (row: Row | undefined): StoredResidentVote | null =>
	row === undefined ? null : { ...row, manifest: manifestSchema.parse(row.manifest) };

const is = (scope: Scope, id: string) =>
	and(eq(residentVote.neighbourhoodId, scope.neighbourhoodId), eq(residentVote.id, id));

export async function findResidentVote(
	db: Queryable,
	scope: Scope,
	id: string
): Promise<StoredResidentVote | null> {
	const [row] = await db.select(columns).from(residentVote).where(is(scope, id)).limit(1);
	return read(row);
}

/** By what is printed on the poster, as 2026-1. Drafts are found too: the reader decides who may see them. */
export async function findResidentVoteByReference(
	db: Queryable,
	scope: Scope,
	reference: { readonly year: number; readonly number: number }
): Promise<StoredResidentVote | null> {
	const [row] = await db
		.select(columns)
		.from(residentVote)
		.where(
			and(
				eq(residentVote.neighbourhoodId, scope.neighbourhoodId),
				eq(residentVote.referenceYear, reference.year),
				eq(residentVote.referenceNumber, reference.number)
			)
		)
		.limit(1);
	return read(row);
}

/** The vote, taken for itself: planning, announcing, closing and counting queue here. */
export async function lockResidentVote(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<StoredResidentVote | null> {
	const [row] = await tx
		.select(columns)
		.from(residentVote)
		.where(is(scope, id))
		.limit(1)
		.for('update');
	return read(row);
}

/** The newest first; drafts only for the desk. */
export async function listResidentVotes(
	db: Queryable,
	scope: Scope,
	{ withDrafts }: { readonly withDrafts: boolean }
): Promise<readonly StoredResidentVote[]> {
	const rows = await db
		.select(columns)
		.from(residentVote)
		.where(
			and(
				eq(residentVote.neighbourhoodId, scope.neighbourhoodId),
				...(withDrafts ? [] : [ne(residentVote.state, 'draft')])
			)
		)
		.orderBy(desc(residentVote.referenceYear), desc(residentVote.referenceNumber));
	return rows.flatMap((row) => read(row) ?? []);
}

/** Whether a vote was ever announced here. */
export async function hasAnnouncedVotes(
	db: Queryable,
	{ neighbourhoodId }: Scope
): Promise<boolean> {
	const rows = await db
		.select({ id: residentVote.id })
		.from(residentVote)
		.where(
			and(eq(residentVote.neighbourhoodId, neighbourhoodId), isNotNull(residentVote.manifestHash))
		)
		.limit(1);
	return rows.length > 0;
}

/** The votes on whose ballot a proposal stands, the newest first, and under which number; no drafts. */
export async function listVotesOnProposal(
	db: Queryable,
	scope: Scope,
	proposalId: string
): Promise<readonly (StoredResidentVote & { readonly number: number })[]> {
	const rows = await db
		.select({ ...columns, number: residentVoteProject.number })
		.from(residentVote)
		.innerJoin(
			residentVoteProject,
			and(
				eq(residentVoteProject.neighbourhoodId, residentVote.neighbourhoodId),
				eq(residentVoteProject.residentVoteId, residentVote.id)
			)
		)
		.where(
			and(
				eq(residentVote.neighbourhoodId, scope.neighbourhoodId),
				eq(residentVoteProject.proposalId, proposalId),
				ne(residentVote.state, 'draft')
			)
		)
		.orderBy(desc(residentVote.referenceYear), desc(residentVote.referenceNumber));
	return rows.flatMap(({ number, ...row }) => {
		const vote = read(row);
		return vote === null ? [] : { ...vote, number };
	});
}

export interface NewResidentVote {
	readonly id: string;
	readonly bodyId: string;
	readonly fundYearId: string;
	readonly referenceYear: number;
	readonly referenceNumber: number;
	readonly manifest: Manifest;
	readonly at: Date;
}

export async function insertResidentVote(
	tx: Transaction,
	scope: Scope,
	{ at, ...vote }: NewResidentVote
): Promise<void> {
	await tx.insert(residentVote).values({
		...scope,
		...vote,
		state: 'draft',
		createdAt: at,
		modifiedAt: at
	});
}

export type ResidentVoteChange = Partial<
	Omit<StoredResidentVote, 'id' | 'referenceYear' | 'referenceNumber'>
>;

export async function changeResidentVote(
	tx: Transaction,
	scope: Scope,
	{
		id,
		change,
		at
	}: { readonly id: string; readonly change: ResidentVoteChange; readonly at: Date }
): Promise<void> {
	await tx
		.update(residentVote)
		.set({ ...change, modifiedAt: at })
		.where(is(scope, id));
}
