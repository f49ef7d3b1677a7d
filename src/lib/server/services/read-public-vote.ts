import type { Manifest } from '$lib/domain/participation/schema/manifest';
import { votingPhase, type VotingPhase } from '$lib/domain/participation/resident-vote';
import { publicStates } from '$lib/domain/proposal/proposal';
import { parseReference, referenceText } from '$lib/domain/proposal/reference';
import type { Context } from '$lib/server/context';
import { listProposals } from '$lib/server/repositories/proposals';
import {
	findResidentVoteByReference,
	listResidentVotes,
	type StoredResidentVote
} from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';

/** A vote as everybody may know it from its announcement on. No figure in it moves while people vote. */
export interface PublicVote {
	readonly id: string;
	readonly reference: string;
	readonly phase: Exclude<VotingPhase, 'planned'>;
	readonly manifest: Manifest;
	readonly manifestHash: string;
	readonly opensAt: Date;
	readonly closesAt: Date;
}

type Reading = Pick<Context, 'db' | 'now'>;

function show(stored: StoredResidentVote, now: Date): PublicVote | null {
	const { id, manifest, manifestHash, opensAt, closesAt } = stored;
	const phase = votingPhase(stored, now);
	// What was called off before it was announced has never been public.
	if (phase === 'planned' || !manifestHash || !opensAt || !closesAt) return null;
	const reference = referenceText({ year: stored.referenceYear, number: stored.referenceNumber });
	return { id, reference, phase, manifest, manifestHash, opensAt, closesAt };
}

/** What residents have voted on, vote on and will vote on; the newest first. */
export async function readPublicVotes(
	{ db, now }: Reading,
	scope: Scope
): Promise<readonly PublicVote[]> {
	const stored = await listResidentVotes(db.query, scope, { withDrafts: false });
	return stored.flatMap((vote) => show(vote, now()) ?? []);
}

/** The vote of a reference; null where none was announced under it. */
export async function readPublicVote(
	{ db, now }: Reading,
	{ neighbourhoodId, reference }: Scope & { readonly reference: string }
): Promise<PublicVote | null> {
	const parsed = parseReference(reference);
	const scope = { neighbourhoodId };
	const stored = parsed && (await findResidentVoteByReference(db.query, scope, parsed));
	return stored && show(stored, now());
}

/** Under which reference the proposal of each project can be read; a proposal that never was public is left out. */
export async function readProjectReferences(
	{ db }: Pick<Context, 'db'>,
	scope: Scope,
	{ manifest }: Pick<PublicVote, 'manifest'>
): Promise<Readonly<Record<number, string>>> {
	const asked = { states: publicStates, wasPublished: true } as const;
	const proposals = await listProposals(db.query, scope, asked);
	const references = new Map(
		proposals.map(({ id, referenceYear: year, referenceNumber: number }) => [
			id,
			referenceText({ year, number })
		])
	);
	return Object.fromEntries(
		manifest.projects.flatMap(({ number, proposalId }) => {
			const reference = references.get(proposalId);
			return reference === undefined ? [] : [[number, reference] as const];
		})
	);
}
