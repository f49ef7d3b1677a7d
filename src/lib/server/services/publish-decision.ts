import type { AccountActor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { findDecision, markPublished } from '$lib/server/repositories/decisions';
import { lockMotion } from '$lib/server/repositories/motions';
import { enterWords } from './enter-words';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { tellOfDecision } from './tell-of-decision';

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
		async (
			tx,
			now
		): Promise<Result<{ reference: string }, PublishDecisionRefusal | 'notFound'>> => {
			const motion = await lockMotion(tx, scope, motionId);
			if (!motion) return refuse('notFound');
			const decision = await findDecision(tx, scope, { motionId });
			if (!decision) return refuse('notDecidedYet');
			if (decision.publishedAt !== null) return refuse('publishedAlready');
			await markPublished(tx, scope, { motionId, now });
			await enterWords(tx, scope, motionId);
			await tellOfDecision(tx, scope, { decision, template: 'proposalDecided' });
			const reference = `${decision.referenceYear}-${decision.referenceNumber}`;
			tx.note({
				action: 'publishDecision',
				subjectKind: 'motion',
				subjectId: motionId,
				details: { reference }
			});
			return ok({ reference });
		}
	);
}
