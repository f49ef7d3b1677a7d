import type { AccountActor } from '$lib/domain/access/actor';
import type { RevokeReason } from '$lib/domain/participation/code-batch';
import type { Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { stepCodeBatch, type BatchCommand, type StepBatchServiceRefusal } from './step-code-batch';

export interface RevokeCodeBatch extends BatchCommand {
	readonly because: RevokeReason;
}

/**
 * From now on none of the batch's codes can vote. What was cast with them stays: nothing joins a ballot to a batch
 * (docs/decisions/0040).
 */
export async function revokeCodeBatch(
	context: Context,
	actor: AccountActor,
	command: RevokeCodeBatch
): Promise<Result<true, StepBatchServiceRefusal>> {
	const { because: revokedBecause } = command;
	return stepCodeBatch<true>(context, {
		...{ actor, command, step: 'revoke' },
		work: (tx) =>
			Promise.resolve({
				change: { revokedAt: tx.at, revokedByAccountId: actor.accountId, revokedBecause },
				details: { because: revokedBecause },
				...({ action: 'codeBatchRevoked', value: true } as const)
			})
	});
}
