import { insertMotion, type Motion } from '$lib/server/repositories/motions';
import type { Scope } from '$lib/server/repositories/scope';
import type { TabledProposal } from '$lib/server/repositories/tabled-proposals';
import type { UseCaseTransaction } from './perform';

/** Part of a use case: brings a proposal, which nobody has met about, before a body. The proposal is locked. */
export async function becomeMotion(
	tx: UseCaseTransaction,
	scope: Scope,
	{ bodyId, proposal }: { readonly bodyId: string; readonly proposal: TabledProposal }
): Promise<Motion> {
	const { id: proposalId, requestedCents } = proposal;
	const id = tx.random.uuid();
	const motion: Motion = { id, bodyId, proposalId, requestedCents, state: 'pending' };
	await insertMotion(tx, scope, { ...motion, now: tx.at });
	return motion;
}
