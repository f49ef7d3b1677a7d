import { compareDecision, type Comparison } from '$lib/domain/participation/compare-decision';
import type { Manifest } from '$lib/domain/participation/schema/manifest';
import type { TallyOutcome } from '$lib/domain/participation/tally/outcome';
import { parseReference, referenceText } from '$lib/domain/proposal/reference';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { ResultKind } from '$lib/domain/voting/determination';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findBody } from '$lib/server/repositories/bodies';
import { countUsableCodes } from '$lib/server/repositories/code-turnout';
import { findDecision } from '$lib/server/repositories/decisions';
import { findMotionOfProposal } from '$lib/server/repositories/motions';
import { findProposal } from '$lib/server/repositories/proposals';
import {
	findResidentVoteByReference,
	type StoredResidentVote
} from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { countVotingRights } from '$lib/server/repositories/voting-rights';
import { referenceOf } from './read-desk-votes';

/** What the body has decided about a project so far, beside what the residents want. */
export interface DecidedBeside {
	readonly reference: string;
	readonly result: ResultKind;
}

export interface ProjectResult {
	readonly number: number;
	readonly title: string;
	readonly language: string;
	readonly costCents: number;
	readonly proposal: string | null;
	readonly hasWon: boolean;
	/** Null where so few voted that figures could give somebody away. */
	readonly votes: number | null;
	readonly decision: DecidedBeside | null;
	readonly comparison: Comparison;
	/** Why the body decided otherwise, in its own words. */
	readonly reason: WrittenText | null;
}

/** How many took part, of how many. Revoked codes, and those nobody confirmed, are not among them. */
export interface Turnout {
	readonly online: number;
	readonly paper: number;
	readonly spoiled: number;
	readonly accounts: number;
	readonly accountsLater: number;
	readonly codes: number;
	readonly codesLater: number;
}

export interface VoteResult {
	readonly id: string;
	readonly reference: string;
	readonly manifest: Manifest;
	readonly manifestHash: string;
	readonly lotSeed: string;
	readonly bodyName: string;
	readonly projects: readonly ProjectResult[];
	readonly turnout: Turnout;
	/** Null where so few voted that figures could give somebody away. */
	readonly outcome: TallyOutcome | null;
	readonly costCents: number;
}

/** The result of a vote for everybody; null while there is none. */
export async function readVoteResult(
	{ db: { query: db } }: Pick<Context, 'db'>,
	asked: { readonly neighbourhoodId: string; readonly reference: string; readonly language: string }
): Promise<VoteResult | null> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const reference = parseReference(asked.reference);
	const vote = reference && (await findResidentVoteByReference(db, scope, reference));
	if (vote?.state !== 'counted' || vote.outcome === null || vote.opensAt === null) return null;
	const { manifest, outcome } = vote;
	const turnout = await turnoutOf(db, scope, { vote, opensAt: vote.opensAt });
	const isShown = turnout.online + turnout.paper >= manifest.minimumBallots;
	const body = await findBody(db, scope, { id: vote.bodyId });
	return {
		id: vote.id,
		reference: referenceOf(vote),
		manifest,
		manifestHash: vote.manifestHash ?? '',
		lotSeed: vote.lotSeed ?? '',
		bodyName: body?.name ?? '',
		projects: await projectsOf(db, scope, { vote, outcome, isShown, language: asked.language }),
		turnout,
		outcome: isShown ? outcome : null,
		costCents: outcome.costCents
	};
}

async function turnoutOf(
	db: Queryable,
	scope: Scope,
	{ vote, opensAt }: { readonly vote: StoredResidentVote; readonly opensAt: Date }
): Promise<Turnout> {
	const residentVoteId = vote.id;
	const rights = await countVotingRights(db, scope, { residentVoteId, opensAt });
	const codes = await countUsableCodes(db, scope, { residentVoteId, opensAt });
	return {
		online: vote.onlineCount ?? 0,
		paper: vote.paperCount ?? 0,
		spoiled: vote.spoiledCount ?? 0,
		accounts: rights.all,
		accountsLater: rights.later,
		codes: codes.all,
		codesLater: codes.later
	};
}

interface Told {
	readonly vote: StoredResidentVote;
	readonly outcome: TallyOutcome;
	readonly isShown: boolean;
	readonly language: string;
}

/** Winners in the order in which they were chosen, then the others by their votes. */
async function projectsOf(
	db: Queryable,
	scope: Scope,
	{ vote, outcome, isShown, language }: Told
): Promise<readonly ProjectResult[]> {
	const ownerIds = vote.manifest.projects.map(({ proposalId }) => proposalId);
	const texts = await readTexts(db, scope, { ownerKind: 'voteDifference', ownerIds });
	const order = [...outcome.winners, ...outcome.votes.map(({ project }) => project)];
	const place = (number: number) => order.indexOf(String(number));
	const projects: ProjectResult[] = [];
	for (const { proposalId, ...project } of vote.manifest.projects) {
		const id = String(project.number);
		const hasWon = outcome.winners.includes(id);
		const votes = outcome.votes.find((one) => one.project === id)?.votes ?? 0;
		const decision = await decidedOn(db, scope, proposalId);
		const proposal = await findProposal(db, scope, { id: proposalId });
		projects.push({
			...project,
			proposal: proposal
				? referenceText({ year: proposal.referenceYear, number: proposal.referenceNumber })
				: null,
			hasWon,
			votes: isShown ? votes : null,
			decision,
			comparison: compareDecision(hasWon, decision?.result ?? null),
			reason: textFor(textsOf(texts, { ownerId: proposalId, field: vote.id }), language)
		});
	}
	return projects.toSorted((a, b) => place(a.number) - place(b.number));
}

async function decidedOn(
	db: Queryable,
	scope: Scope,
	proposalId: string
): Promise<DecidedBeside | null> {
	const motion = await findMotionOfProposal(db, scope, proposalId);
	const decision = motion && (await findDecision(db, scope, { motionId: motion.id }));
	if (!decision?.publishedAt || decision.withdrawnAt !== null) return null;
	const { referenceYear: year, referenceNumber: number } = decision;
	return {
		reference: referenceText({ year, number }),
		result: decision.determination.result.kind
	};
}
