import type { AccountActor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { findDecision } from '$lib/server/repositories/decisions';
import { lockMotion } from '$lib/server/repositories/motions';
import { makePublic } from './make-public';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface PublishDecision extends MeetingCommand {
	readonly motionId: string;
}

export type PublishDecisionRefusal = 'notDecidedYet' | 'publishedAlready';

/** Makes a decision public under its reference and tells the applicant. Its reference stays: what was public can only be taken back with a reason. */
export async function publishDecision(
	context: Context,
	actor: AccountActor,
	command: PublishDecision
): Promise<Result<{ reference: string }, PublishDecisionRefusal | CommandRefusal>> {
	const { neighbourhoodId, motionId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'publishDecision' },
		async (tx): Promise<Result<{ reference: string }, PublishDecisionRefusal | 'notFound'>> => {
			const motion = await lockMotion(tx, scope, motionId);
			if (!motion) return refuse('notFound');
			const decision = await findDecision(tx, scope, { motionId });
			if (!decision) return refuse('notDecidedYet');
			if (decision.publishedAt !== null) return refuse('publishedAlready');
			await makePublic(tx, scope, motionId);
			const reference = `${decision.referenceYear}-${decision.referenceNumber}`;
			return ok({ reference });
		}
	);
}
