import type { AccountActor } from '$lib/domain/access/actor';
import {
	takesBatches,
	type BatchLayout,
	type MakeBatchRefusal
} from '$lib/domain/participation/code-batch';
import { ok, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { insertCodeBatch, nextBatchNumber } from '$lib/server/repositories/code-batches';
import type { StoredResidentVote } from '$lib/server/repositories/resident-votes';
import { performOnVote, type DeskVoteCommand } from './perform-on-vote';
import type { CommandRefusal } from './perform-command';

export interface MakeCodeBatch extends DeskVoteCommand {
	readonly size: number;
	readonly layout: BatchLayout;
	readonly purpose: string;
}

/** Whether codes of this vote may be made, handed out and revoked now. */
export const batchesNow = (vote: StoredResidentVote, now: Date) =>
	takesBatches({ ...vote, proofs: vote.manifest.eligibility.proofs }, now);

/** Plans a pile of codes. The codes themselves come with the print. */
export async function makeCodeBatch(
	context: Context,
	actor: AccountActor,
	command: MakeCodeBatch
): Promise<Result<{ batchId: string }, MakeBatchRefusal | CommandRefusal>> {
	return performOnVote<{ batchId: string }, MakeBatchRefusal>(
		context,
		{ actor, command },
		async (tx, vote) => {
			const { id: residentVoteId } = vote;
			const allowed = batchesNow(vote, tx.at);
			if (!allowed.ok) return allowed;
			const { size, layout, purpose } = command;
			const id = tx.random.uuid();
			const number = await nextBatchNumber(tx, command, residentVoteId);
			await insertCodeBatch(tx, command, {
				...{ id, residentVoteId, number, size, layout, purpose },
				...{ madeAt: tx.at, madeByAccountId: actor.accountId }
			});
			tx.note({
				action: 'codeBatchPlanned',
				subjectKind: 'codeBatch',
				subjectId: id,
				details: { residentVoteId, number, size, layout }
			});
			return ok({ batchId: id });
		}
	);
}
