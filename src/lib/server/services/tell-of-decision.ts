import { enqueueMail } from '$lib/server/outbox/enqueue-mail';
import { findDecision, type RegisteredDecision } from '$lib/server/repositories/decisions';
import type { Motion } from '$lib/server/repositories/motions';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import type { Scope } from '$lib/server/repositories/scope';
import { textFor, textsOf } from '$lib/domain/text/written-text';
import { readTexts } from '$lib/server/repositories/texts';
import type { UseCaseTransaction } from './perform';

/** Writes to the applicant that a decision is public now, or that a public one has changed. */
export async function tellOfDecision(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		decision,
		template
	}: {
		readonly decision: RegisteredDecision;
		readonly template: 'proposalDecided' | 'decisionChanged';
	}
): Promise<void> {
	const { applicantAccountId, proposalId } = decision;
	if (applicantAccountId === null) return;
	const texts = await readTexts(tx, scope, { ownerKind: 'proposal', ownerIds: [proposalId] });
	const title = textFor(textsOf(texts, { ownerId: proposalId, field: 'title' }), '')?.content ?? '';
	const neighbourhood = await findNeighbourhoodById(tx, scope.neighbourhoodId);
	const reference = `${decision.referenceYear}-${decision.referenceNumber}`;
	await enqueueMail(tx, {
		neighbourhoodId: scope.neighbourhoodId,
		to: { accountId: applicantAccountId },
		template,
		params: { title, reference, path: `/${neighbourhood?.slug ?? ''}/decisions/${reference}` }
	});
}

/** The same where a motion has a new determination: only what is public already has changed for anybody. */
export async function tellOfChange(
	tx: UseCaseTransaction,
	scope: Scope,
	motion: Motion
): Promise<void> {
	const decision = await findDecision(tx, scope, { motionId: motion.id });
	if (decision !== null && decision.publishedAt !== null)
		await tellOfDecision(tx, scope, { decision, template: 'decisionChanged' });
}
