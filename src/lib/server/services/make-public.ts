import { findDecision, markPublished } from '$lib/server/repositories/decisions';
import type { Scope } from '$lib/server/repositories/scope';
import { enterWords } from './enter-words';
import type { UseCaseTransaction } from './perform';
import { tellOfDecision } from './tell-of-decision';

/** Part of a use case that holds the motion: makes its decision public, findable, and told to the applicant. */
export async function makePublic(
	tx: UseCaseTransaction,
	scope: Scope,
	motionId: string
): Promise<void> {
	const decision = await findDecision(tx, scope, { motionId });
	if (decision === null) return;
	await markPublished(tx, scope, { motionId, now: tx.at });
	await enterWords(tx, scope, motionId);
	await tellOfDecision(tx, scope, { decision, template: 'proposalDecided' });
	tx.note({
		action: 'publishDecision',
		subjectKind: 'motion',
		subjectId: motionId,
		details: { reference: `${decision.referenceYear}-${decision.referenceNumber}` }
	});
}
