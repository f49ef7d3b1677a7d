import type { AccountActor } from '$lib/domain/access/actor';
import { codeBytes, makeCode } from '$lib/domain/participation/voting-code';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { insertVotingCodes, type StoredCodeBatch } from '$lib/server/repositories/code-batches';
import type { StoredResidentVote } from '$lib/server/repositories/resident-votes';
import { hashCode } from '$lib/server/voting-code-hash';
import { stepCodeBatch, type BatchCommand, type StepBatchServiceRefusal } from './step-code-batch';

/** What is printed once and kept nowhere. */
export interface PrintedBatch {
	readonly vote: StoredResidentVote;
	readonly batch: StoredCodeBatch;
	readonly codes: readonly string[];
}

/**
 * Makes the codes of a planned batch, keeps their hashes and gives the codes back for the one sheet on which they are
 * printed. They never pass through what `perform` stores: the same post again finds a batch that was printed already.
 * A batch counts as made when it is printed, so that one planned before the opening cannot pass for an early one.
 */
export async function printCodeBatch(
	context: Context,
	actor: AccountActor,
	command: BatchCommand
): Promise<Result<PrintedBatch, StepBatchServiceRefusal>> {
	const printed: { batch: PrintedBatch | null } = { batch: null };
	const result = await stepCodeBatch<true>(context, {
		...{ actor, command, step: 'print' },
		work: async (tx, batch, vote) => {
			const codes = drawCodes(batch.size, tx.random);
			await insertVotingCodes(tx, command, { batchId: batch.id, hashes: codes.map(hashCode) });
			printed.batch = { vote, batch, codes };
			return {
				change: { madeAt: tx.at, madeByAccountId: actor.accountId },
				...({ action: 'codeBatchPrinted', value: true } as const)
			};
		}
	});
	if (!result.ok) return result;
	return printed.batch === null ? refuse('batchPrintedAlready') : ok(printed.batch);
}

/** Drawn one by one: their order on paper is chance itself, and no row is stored in it. */
function drawCodes(size: number, random: Context['random']): readonly string[] {
	return Array.from({ length: size }, () =>
		makeCode(Buffer.from(random.token(codeBytes), 'base64url'))
	);
}
