import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { prepareOnce } from '$lib/server/db/prepare-once';
import { account, votingRight } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** The right of an account to vote. Nothing in it says whether it was used online. */
export interface StoredVotingRight {
	readonly id: string;
	readonly residentVoteId: string;
	readonly accountId: string;
	readonly addedAt: Date;
	readonly addedByAccountId: string;
	readonly isDeclared: boolean;
	readonly confirmedAt: Date | null;
	readonly confirmedByAccountId: string | null;
	readonly onPaperOn: string | null;
}

const columns = {
	id: votingRight.id,
	residentVoteId: votingRight.residentVoteId,
	accountId: votingRight.accountId,
	addedAt: votingRight.addedAt,
	addedByAccountId: votingRight.addedByAccountId,
	isDeclared: votingRight.isDeclared,
	confirmedAt: votingRight.confirmedAt,
	confirmedByAccountId: votingRight.confirmedByAccountId,
	onPaperOn: votingRight.onPaperOn
};

const ofVote = (scope: Scope, residentVoteId: string) =>
	and(
		eq(votingRight.neighbourhoodId, scope.neighbourhoodId),
		eq(votingRight.residentVoteId, residentVoteId)
	);

const findOfAccount = prepareOnce('find_voting_right', {
	columns,
	build: (db) =>
		db
			.select(columns)
			.from(votingRight)
			.where(
				and(
					eq(votingRight.neighbourhoodId, sql.placeholder('neighbourhoodId')),
					eq(votingRight.residentVoteId, sql.placeholder('residentVoteId')),
					eq(votingRight.accountId, sql.placeholder('accountId'))
				)
			)
			.limit(1)
});

export async function findVotingRight(
	db: Queryable,
	scope: Scope,
	voter: { readonly residentVoteId: string; readonly accountId: string }
): Promise<StoredVotingRight | null> {
	const [row] = await findOfAccount(db, { neighbourhoodId: scope.neighbourhoodId, ...voter });
	return row ?? null;
}

/** All rights of a vote with the names of the people, by name. */
export async function listVotingRights(db: Queryable, scope: Scope, residentVoteId: string) {
	return await db
		.select({ ...columns, displayName: account.displayName, email: account.email })
		.from(votingRight)
		.innerJoin(account, eq(account.id, votingRight.accountId))
		.where(ofVote(scope, residentVoteId))
		.orderBy(asc(account.displayName), asc(votingRight.id));
}

/** How many accounts can vote, how many of them were added since the opening, and how many of those wait. */
export async function countVotingRights(
	db: Queryable,
	scope: Scope,
	{ residentVoteId, opensAt }: { readonly residentVoteId: string; readonly opensAt: Date }
): Promise<{ readonly all: number; readonly later: number; readonly waiting: number }> {
	const isLater = gte(votingRight.addedAt, opensAt);
	const [row] = await db
		.select({
			all: sql<number>`count(*) filter (where not (${isLater} and ${isNull(votingRight.confirmedAt)}))::int`,
			later: sql<number>`count(*) filter (where ${isLater} and ${votingRight.confirmedAt} is not null)::int`,
			waiting: sql<number>`count(*) filter (where ${isLater} and ${isNull(votingRight.confirmedAt)})::int`
		})
		.from(votingRight)
		.where(ofVote(scope, residentVoteId));
	return row ?? { all: 0, later: 0, waiting: 0 };
}

export interface NewVotingRight {
	readonly id: string;
	readonly accountId: string;
	readonly addedByAccountId: string;
	readonly addedAt: Date;
	/** Whether the account enters itself. */
	readonly isDeclared?: boolean;
}

/** Enters rights; an account that has one already keeps it. Answers how many are new. */
export async function insertVotingRights(
	tx: Transaction,
	scope: Scope,
	{
		residentVoteId,
		rights
	}: { readonly residentVoteId: string; readonly rights: readonly NewVotingRight[] }
): Promise<number> {
	if (rights.length === 0) return 0;
	const { neighbourhoodId } = scope;
	const rows = await tx
		.insert(votingRight)
		.values(rights.map((right) => ({ neighbourhoodId, residentVoteId, ...right })))
		.onConflictDoNothing()
		.returning({ id: votingRight.id });
	return rows.length;
}

/** The second person's yes to a right that was added late. */
export async function confirmVotingRight(
	tx: Transaction,
	scope: Scope,
	{ id, byAccountId, at }: { readonly id: string; readonly byAccountId: string; readonly at: Date }
): Promise<boolean> {
	const rows = await tx
		.update(votingRight)
		.set({ confirmedAt: at, confirmedByAccountId: byAccountId })
		.where(
			and(
				eq(votingRight.neighbourhoodId, scope.neighbourhoodId),
				eq(votingRight.id, id),
				or(isNull(votingRight.confirmedAt), eq(votingRight.confirmedByAccountId, byAccountId))
			)
		)
		.returning({ id: votingRight.id });
	return rows.length > 0;
}
