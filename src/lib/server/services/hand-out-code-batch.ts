import type { AccountActor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import type { Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { stepCodeBatch, type BatchCommand, type StepBatchServiceRefusal } from './step-code-batch';

/** Notes that a batch has left the house. */
export async function handOutCodeBatch(
	context: Context,
	actor: AccountActor,
	command: BatchCommand
): Promise<Result<true, StepBatchServiceRefusal>> {
	return stepCodeBatch<true>(context, {
		...{ actor, command, step: 'handOut' },
		work: (tx) =>
			Promise.resolve({
				change: { handedOutOn: localDateOf(tx.at) },
				...({ action: 'codeBatchHandedOut', value: true } as const)
			})
	});
}
