import type { AccountActor } from '$lib/domain/access/actor';
import {
	mayStep,
	type BatchStepRefusal,
	type MakeBatchRefusal
} from '$lib/domain/participation/code-batch';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import {
	changeCodeBatch,
	findCodeBatch,
	type CodeBatchChange,
	type StoredCodeBatch
} from '$lib/server/repositories/code-batches';
import type { StoredResidentVote } from '$lib/server/repositories/resident-votes';
import { batchesNow } from './make-code-batch';
import type { UseCaseTransaction } from './perform';
import type { CommandRefusal } from './perform-command';
import { performOnVote, type DeskVoteCommand } from './perform-on-vote';

export interface BatchCommand extends DeskVoteCommand {
	readonly batchId: string;
}

export type StepBatchRefusal = MakeBatchRefusal | BatchStepRefusal;
export type StepBatchServiceRefusal = StepBatchRefusal | CommandRefusal;

interface Stepping<T> {
	readonly actor: AccountActor;
	readonly command: BatchCommand;
	readonly step: Parameters<typeof mayStep>[0];
	/** What the step writes, and what it answers. */
	readonly work: (
		tx: UseCaseTransaction,
		batch: StoredCodeBatch,
		vote: StoredResidentVote
	) => Promise<{
		readonly change: CodeBatchChange;
		readonly action: string;
		readonly details?: Readonly<Record<string, string | number>>;
		readonly value: T;
	}>;
}

/** One step of a batch, with its entry in the audit. */
export async function stepCodeBatch<T>(
	context: Context,
	{ actor, command, step, work }: Stepping<T>
): Promise<Result<T, StepBatchServiceRefusal>> {
	const { accountId } = actor;
	return performOnVote<T, StepBatchRefusal>(context, { actor, command }, async (tx, vote) => {
		const batch = await findCodeBatch(tx, command, command);
		if (batch === null) return refuse('notFound');
		const inTime = batchesNow(vote, tx.at);
		if (!inTime.ok) return inTime;
		const allowed = mayStep(step, batch, { opensAt: vote.opensAt, accountId });
		if (!allowed.ok) return allowed;
		const { change, action, details = {}, value } = await work(tx, batch, vote);
		await changeCodeBatch(tx, command, { id: batch.id, change });
		const { number, size } = batch;
		tx.note({
			...{ action, subjectKind: 'codeBatch', subjectId: batch.id },
			details: { residentVoteId: vote.id, number, size, ...details }
		});
		return ok(value);
	});
}
