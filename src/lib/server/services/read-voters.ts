import type { ResidenceTie } from '$lib/domain/participation/schema/manifest';
import type { Context } from '$lib/server/context';
import { listResidents } from '$lib/server/repositories/residences';
import { findResidentVote } from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';
import {
	countVotingRights,
	listVotingRights,
	type StoredVotingRight
} from '$lib/server/repositories/voting-rights';

export interface Resident {
	readonly accountId: string;
	readonly name: string;
	readonly email: string | null;
	readonly tie: ResidenceTie;
	readonly birthYear: number | null;
}

/** Whoever has shown at the desk that they belong to the neighbourhood, by name. */
export async function readResidents(
	{ db }: Pick<Context, 'db'>,
	scope: Scope
): Promise<readonly Resident[]> {
	const rows = await listResidents(db.query, scope);
	return rows.map(({ accountId, displayName, email, tie, birthYear }) => ({
		...{ accountId, name: displayName, email, tie, birthYear }
	}));
}

export interface Voter {
	readonly votingRightId: string;
	readonly name: string;
	readonly email: string | null;
	/** `waits`: added after the opening, and nobody else has confirmed it yet. */
	readonly came: 'inTime' | 'declared' | 'later' | 'waits';
}

export interface Voters {
	readonly all: number;
	readonly later: number;
	readonly voters: readonly Voter[];
}

/** The accounts that can vote, and how many came after the opening. Whether somebody has voted, nobody is told. */
export async function readVoters(
	{ db }: Pick<Context, 'db'>,
	scope: Scope,
	residentVoteId: string
): Promise<Voters> {
	const vote = await findResidentVote(db.query, scope, residentVoteId);
	const opensAt = vote?.opensAt ?? null;
	if (opensAt === null) return { all: 0, later: 0, voters: [] };
	const rights = await listVotingRights(db.query, scope, residentVoteId);
	const { all, later } = await countVotingRights(db.query, scope, { residentVoteId, opensAt });
	const voters = rights.map(({ id, displayName, email, ...right }) => ({
		...{ votingRightId: id, name: displayName, email },
		came: cameHow(right, opensAt)
	}));
	return { all, later, voters };
}

function cameHow(
	{
		isDeclared,
		addedAt,
		confirmedAt
	}: Pick<StoredVotingRight, 'isDeclared' | 'addedAt' | 'confirmedAt'>,
	opensAt: Date
): Voter['came'] {
	if (isDeclared) return 'declared';
	if (addedAt < opensAt) return 'inTime';
	return confirmedAt === null ? 'waits' : 'later';
}
