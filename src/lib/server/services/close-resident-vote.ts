import { createHash } from 'node:crypto';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { writeMarks } from '$lib/domain/participation/marks';
import {
	ballotsIn,
	mergeBallots,
	type EqualBallots
} from '$lib/domain/participation/merge-ballots';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { listNeighbourhoods } from '$lib/server/repositories/neighbourhoods';
import {
	changeResidentVote,
	lockResidentVote,
	type StoredResidentVote
} from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { emptyUrn, listSealedBallots, listVotesToClose } from '$lib/server/repositories/urn';
import { openBallot } from '$lib/server/sealed-ballot';
import { canonicalJson } from './canonical-json';
import { perform, type UseCaseTransaction } from './perform';

export type CloseResidentVoteRefusal = 'notFound' | 'notOver' | 'closedAlready' | 'sealBroken';

/**
 * Closes every vote whose time is over. Nobody has to be there for it: whoever opens the urn early, or late, gets the
 * same ballots. Several processes share the work; each vote is closed once.
 */
export async function closeDueVotes(context: Context): Promise<number> {
	let closed = 0;
	for (const { id: neighbourhoodId } of await listNeighbourhoods(context.db.query)) {
		const scope = { neighbourhoodId };
		for (const id of await listVotesToClose(context.db.query, scope, context.now()))
			if ((await closeResidentVote(context, scope, id)).ok) closed++;
	}
	return closed;
}

/**
 * Opens the urn once the time is over. The row of the vote is taken for this transaction alone: a ballot that is being
 * cast is either in before, or refused after. The audit keeps how many ballots there were, and their hash.
 */
export async function closeResidentVote(
	context: Context,
	scope: Scope,
	residentVoteId: string
): Promise<Result<{ ballots: number }, CloseResidentVoteRefusal | FormKeyRefusal>> {
	const { neighbourhoodId } = scope;
	return perform<{ ballots: number }, CloseResidentVoteRefusal>(
		context,
		{ actor: { kind: 'visitor' }, neighbourhoodId },
		async (tx, now) => {
			const vote = await lockResidentVote(tx, scope, residentVoteId);
			if (vote === null) return refuse('notFound');
			if (vote.state !== 'announced') return refuse('closedAlready');
			if (vote.closesAt === null || now < vote.closesAt) return refuse('notOver');
			return openUrn(tx, scope, { vote, secret: context.secret });
		}
	);
}

async function openUrn(
	tx: UseCaseTransaction,
	scope: Scope,
	{ vote, secret }: { readonly vote: StoredResidentVote; readonly secret: string }
): Promise<Result<{ ballots: number }, 'sealBroken'>> {
	const opened = await openSeals(tx, scope, { vote, secret });
	if (opened === null) return refuse('sealBroken');
	const ballots = mergeBallots(opened);
	await emptyUrn(tx, scope, { residentVoteId: vote.id, ballots });
	const onlineCount = ballotsIn(ballots);
	const change = { state: 'closed', closedAt: tx.at, onlineCount } as const;
	await changeResidentVote(tx, scope, { id: vote.id, change, at: tx.at });
	tx.note({
		action: 'residentVoteClosed',
		subjectKind: 'residentVote',
		subjectId: vote.id,
		details: { ballots: onlineCount, hash: hashBallots(ballots) }
	});
	return ok({ ballots: onlineCount });
}

/** SHA-256 over the opened ballots in the order of their marks: whoever has them can compare. */
export const hashBallots = (ballots: readonly EqualBallots[]): string =>
	createHash('sha256').update(canonicalJson(ballots)).digest('hex');

/** The marks of every ballot; null where a single one does not open, because then none may be counted. */
async function openSeals(
	tx: UseCaseTransaction,
	scope: Scope,
	{ vote, secret }: { readonly vote: StoredResidentVote; readonly secret: string }
): Promise<readonly EqualBallots[] | null> {
	const projects = vote.manifest.projects.map(({ number }) => number);
	const sealed = await listSealedBallots(tx, scope, vote.id);
	const ballots: EqualBallots[] = [];
	for (const { ballotKey, sealed: seal } of sealed) {
		const name = { ...scope, residentVoteId: vote.id, ballotKey, projects };
		const marks = openBallot(secret, name, seal);
		if (marks === null) return null;
		ballots.push({ marks: writeMarks(marks), times: 1 });
	}
	return ballots;
}
