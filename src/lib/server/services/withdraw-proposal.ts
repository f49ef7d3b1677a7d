import type { Actor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { withdrawItemsOfMotion } from '$lib/server/repositories/agenda-items';
import { findMotionOfProposal, lockMotion, moveMotion } from '$lib/server/repositories/motions';
import type { Scope } from '$lib/server/repositories/scope';
import { lockForAct, writeAct, type ActRefusal } from './act-on-proposal';
import type { FormKeyRefusal } from './form-key';
import { perform, type UseCaseTransaction } from './perform';

export interface WithdrawProposal {
	readonly neighbourhoodId: string;
	/** `2026-7`. */
	readonly reference: string;
	readonly form?: { readonly key: string; readonly payload: unknown };
}

export type WithdrawProposalRefusal = ActRefusal | FormKeyRefusal | 'voteHasBegun';

/** Takes a proposal back, off every agenda, until the vote on it has begun. */
export async function withdrawProposal(
	context: Context,
	actor: Actor,
	{ neighbourhoodId, reference, form }: WithdrawProposal
): Promise<Result<true, WithdrawProposalRefusal>> {
	const scope = { neighbourhoodId };
	return perform<true, WithdrawProposalRefusal>(
		context,
		{ actor, neighbourhoodId, ...(form ? { form } : {}) },
		async (tx) => {
			const locked = await lockForAct(tx, scope, { actor, reference, act: 'withdraw' });
			if (!locked.ok) return locked;
			const proposal = locked.value;
			if (!(await withdrawMotion(tx, scope, proposal.id))) return refuse('voteHasBegun');
			await writeAct(tx, scope, { actor, proposal, act: 'withdraw' });
			return ok(true);
		}
	);
}

/** Ends the motion that waits for its reading; false where the body is voting or has voted. */
async function withdrawMotion(
	tx: UseCaseTransaction,
	scope: Scope,
	proposalId: string
): Promise<boolean> {
	const found = await findMotionOfProposal(tx, scope, proposalId);
	const motion = found && (await lockMotion(tx, scope, found.id));
	if (!motion) return true;
	if (motion.state !== 'pending' && motion.state !== 'inConflict') return false;
	await withdrawItemsOfMotion(tx, scope, { motionId: motion.id, now: tx.at });
	await moveMotion(tx, scope, { id: motion.id, to: 'withdrawn', now: tx.at });
	return true;
}
