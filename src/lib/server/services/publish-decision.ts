import type { AccountActor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { findDecision, markPublished } from '$lib/server/repositories/decisions';
import { lockMotion } from '$lib/server/repositories/motions';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';
import { tellOfDecision } from './tell-of-decision';

export interface PublishDecision {
	readonly neighbourhoodId: string;
	readonly motionId: string;
	readonly form?: { readonly key: string; readonly payload: unknown };
}

export type PublishDecisionRefusal = 'notDecidedYet' | 'publishedAlready' | 'notFound';

/** Makes a decision public under its reference and tells the applicant. It never goes back. */
export async function publishDecision(
	context: Context,
	actor: AccountActor,
	{ neighbourhoodId, motionId, form }: PublishDecision
): Promise<Result<{ reference: string }, PublishDecisionRefusal | FormKeyRefusal>> {
	const scope = { neighbourhoodId };
	return perform(
		context,
		{ actor, neighbourhoodId, ...(form ? { form } : {}) },
		async (tx, now): Promise<Result<{ reference: string }, PublishDecisionRefusal>> => {
			const motion = await lockMotion(tx, scope, motionId);
			if (!motion) return refuse('notFound');
			const decision = await findDecision(tx, scope, { motionId });
			if (!decision) return refuse('notDecidedYet');
			if (decision.publishedAt !== null) return refuse('publishedAlready');
			await markPublished(tx, scope, { motionId, now });
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
