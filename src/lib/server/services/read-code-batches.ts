import {
	batchState,
	isLate,
	mayStep,
	type BatchState,
	type MakeBatchRefusal
} from '$lib/domain/participation/code-batch';
import { votingPhase } from '$lib/domain/participation/resident-vote';
import { referenceText } from '$lib/domain/proposal/reference';
import type { Context } from '$lib/server/context';
import {
	findCodeBatch,
	listCodeBatches,
	type BatchOfVote,
	type StoredCodeBatch
} from '$lib/server/repositories/code-batches';
import { findResidentVote, type StoredResidentVote } from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { batchesNow } from './make-code-batch';

/** A batch as the desk sees it. */
export interface ShownBatch extends StoredCodeBatch {
	readonly state: BatchState;
	readonly isLate: boolean;
}

function shown(batch: StoredCodeBatch, { opensAt }: StoredResidentVote): ShownBatch {
	const state = batchState(batch, opensAt);
	return { ...batch, state, isLate: state !== 'planned' && isLate(batch, opensAt) };
}

/** The vote above the pages of its codes, and whether anything about them may change now. */
function headOf(vote: StoredResidentVote, now: Date) {
	const { id, referenceYear: year, referenceNumber: number, manifest } = vote;
	const allowed = batchesNow(vote, now);
	const refusal: MakeBatchRefusal | null = allowed.ok ? null : allowed.reason;
	return {
		...{ id, title: manifest.title, reference: referenceText({ year, number }) },
		isAnnounced: vote.state !== 'draft',
		isOpen: votingPhase(vote, now) === 'open',
		refusal
	};
}

/** All batches of a vote; null where this neighbourhood has no such vote. */
export async function readCodeBatches(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope,
	residentVoteId: string
) {
	const vote = await findResidentVote(db.query, scope, residentVoteId);
	if (vote === null) return null;
	const stored = await listCodeBatches(db.query, scope, residentVoteId);
	const batches = stored.map((batch) => shown(batch, vote));
	const codesIn = (...states: readonly BatchState[]) =>
		batches
			.filter(({ state }) => states.includes(state))
			.reduce((sum, { codeCount }) => sum + codeCount, 0);
	const counts = { valid: codesIn('ready', 'handedOut'), waiting: codesIn('waiting') };
	return { vote: headOf(vote, now()), batches, counts };
}

/** One batch; `isOwn` where the reader printed it and therefore cannot confirm it. */
export async function readCodeBatch(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope,
	{ accountId, ...asked }: BatchOfVote & { readonly accountId: string }
) {
	const vote = await findResidentVote(db.query, scope, asked.residentVoteId);
	const batch = vote && (await findCodeBatch(db.query, scope, asked));
	if (vote === null || batch === null) return null;
	const { opensAt } = vote;
	const confirming = mayStep('confirm', batch, { opensAt, accountId });
	const isOwn = !confirming.ok && confirming.reason === 'anotherPersonConfirms';
	return { vote: headOf(vote, now()), batch: shown(batch, vote), isOwn };
}
