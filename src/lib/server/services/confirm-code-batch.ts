import type { AccountActor } from '$lib/domain/access/actor';
import type { Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { stepCodeBatch, type BatchCommand, type StepBatchServiceRefusal } from './step-code-batch';

/** The second person's yes to codes that were printed after the vote had opened. */
export async function confirmCodeBatch(
	context: Context,
	actor: AccountActor,
	command: BatchCommand
): Promise<Result<true, StepBatchServiceRefusal>> {
	return stepCodeBatch<true>(context, {
		...{ actor, command, step: 'confirm' },
		work: (tx) =>
			Promise.resolve({
				change: { confirmedAt: tx.at, confirmedByAccountId: actor.accountId },
				...({ action: 'codeBatchConfirmed', value: true } as const)
			})
	});
}
