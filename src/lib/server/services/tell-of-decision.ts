import { enqueueMail } from '$lib/server/outbox/enqueue-mail';
import { findDecision, type RegisteredDecision } from '$lib/server/repositories/decisions';
import type { Motion } from '$lib/server/repositories/motions';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import type { Scope } from '$lib/server/repositories/scope';
import { textFor, textsOf } from '$lib/domain/text/written-text';
import { readTexts } from '$lib/server/repositories/texts';
import { enterWords } from './enter-words';
import type { UseCaseTransaction } from './perform';

/** Writes to the applicant that a decision is public now, has changed since, or was taken back. */
export async function tellOfDecision(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		decision,
		template
	}: {
		readonly decision: RegisteredDecision;
		readonly template: 'proposalDecided' | 'decisionChanged' | 'decisionWithdrawn';
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

/**
 * The same where a motion has a new determination: only what is public already has changed for anybody. The register
 * finds it by its new reasons, too.
 */
export async function tellOfChange(
	tx: UseCaseTransaction,
	scope: Scope,
	motion: Motion
): Promise<void> {
	const decision = await findDecision(tx, scope, { motionId: motion.id });
	if (decision === null || decision.publishedAt === null) return;
	await enterWords(tx, scope, motion.id);
	if (decision.withdrawnAt === null)
		await tellOfDecision(tx, scope, { decision, template: 'decisionChanged' });
}
