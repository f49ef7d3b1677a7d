import { findPlanFaults, type PlanFault } from '$lib/domain/participation/find-plan-faults';
import { votingPhase, type VotingPhase } from '$lib/domain/participation/resident-vote';
import type { Manifest } from '$lib/domain/participation/schema/manifest';
import { referenceText } from '$lib/domain/proposal/reference';
import type { Context } from '$lib/server/context';
import { findBody, listBodies } from '$lib/server/repositories/bodies';
import { findFundYear, listFundYears } from '$lib/server/repositories/funds';
import {
	findResidentVote,
	listResidentVotes,
	type StoredResidentVote
} from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { readPlanFacts } from './plan-facts';
import { readBallot, readVotableProposals, type VotableProposal } from './vote-ballot';

/** A vote as a line of a list. */
export interface VoteRow {
	readonly id: string;
	readonly reference: string;
	readonly title: string;
	readonly phase: VotingPhase;
	readonly opensAt: string;
	readonly closesAt: string;
}

export function voteRow(vote: StoredResidentVote, now: Date): VoteRow {
	const { title, opensAt, closesAt } = vote.manifest;
	return {
		id: vote.id,
		reference: referenceOf(vote),
		title,
		phase: votingPhase(vote, now),
		opensAt,
		closesAt
	};
}

export const referenceOf = ({
	referenceYear,
	referenceNumber
}: Pick<StoredResidentVote, 'referenceYear' | 'referenceNumber'>): string =>
	referenceText({ year: referenceYear, number: referenceNumber });

/** All votes of the residents for whoever plans them, drafts included. */
export async function readDeskVotes(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope
): Promise<readonly VoteRow[]> {
	const votes = await listResidentVotes(db.query, scope, { withDrafts: true });
	return votes.map((vote) => voteRow(vote, now()));
}

/** Between which bodies and fund years a new vote can choose. */
export async function readVoteChoices({ db }: Pick<Context, 'db'>, scope: Scope) {
	const bodies = await listBodies(db.query, scope);
	const years = await listFundYears(db.query, scope);
	return {
		bodies: bodies.map(({ id, name }) => ({ id, name })),
		years: years.map(({ id, fundName, year }) => ({ id, fundName, year }))
	};
}

export interface DeskVote extends VoteRow {
	/** While it is planned, with the projects as they stand now. */
	readonly manifest: Manifest;
	readonly manifestHash: string | null;
	readonly bodyName: string;
	readonly fundName: string;
	readonly freeCents: number;
	/** Whether the rules of the body let people say of themselves that they belong here. */
	readonly declarationIsRuled: boolean;
	readonly faults: readonly PlanFault[];
	/** Whether a binding result has become decisions. */
	readonly isTakenOver: boolean;
}

/** A vote with its plan and what is still wrong with it; null where there is none of that id. */
export async function readDeskVote(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope,
	residentVoteId: string
): Promise<DeskVote | null> {
	const vote = await findResidentVote(db.query, scope, residentVoteId);
	if (vote === null) return null;
	const body = await findBody(db.query, scope, { id: vote.bodyId });
	const year = await findFundYear(db.query, scope, vote.fundYearId);
	const facts = await readPlanFacts(db.query, scope, { ...vote, now: now() });
	const { freeCents, declarationIsRuled } = facts;
	const isPlanned = vote.state === 'draft';
	const projects = isPlanned ? [...(await readBallot(db.query, scope, vote))] : null;
	const manifest = projects === null ? vote.manifest : { ...vote.manifest, projects };
	return {
		...voteRow(vote, now()),
		manifest,
		manifestHash: vote.manifestHash,
		bodyName: body?.name ?? '',
		fundName: year?.fundName ?? '',
		...{ freeCents, declarationIsRuled },
		isTakenOver: vote.takenOverAt !== null,
		faults: isPlanned ? findPlanFaults(manifest, facts) : []
	};
}

/** The proposals that could stand on the ballot of this vote. */
export async function readVotable(
	{ db }: Pick<Context, 'db'>,
	scope: Scope,
	residentVoteId: string
): Promise<readonly VotableProposal[]> {
	const vote = await findResidentVote(db.query, scope, residentVoteId);
	return vote === null ? [] : readVotableProposals(db.query, scope, vote.fundYearId);
}
