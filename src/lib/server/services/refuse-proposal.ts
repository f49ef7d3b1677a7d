import type { Actor } from '$lib/domain/access/actor';
import type { InadmissibleReason } from '$lib/domain/proposal/proposal';
import { ok, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockForAct, writeAct, type ActRefusal } from './act-on-proposal';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';
import { tellApplicant } from './tell-applicant';

export interface RefuseProposal {
	readonly neighbourhoodId: string;
	/** `2026-7`. */
	readonly reference: string;
	readonly reason: InadmissibleReason;
	/** The reason in the desk's own words. */
	readonly explanation: string | null;
	readonly language: string;
	readonly form?: { readonly key: string; readonly payload: unknown };
}

export type RefuseProposalRefusal = ActRefusal | FormKeyRefusal;

/** Turns a proposal down for good because the fund may not support it; the applicant is told why. */
export async function refuseProposal(
	context: Context,
	actor: Actor,
	{ neighbourhoodId, reference, reason, explanation, language, form }: RefuseProposal
): Promise<Result<true, RefuseProposalRefusal>> {
	const scope = { neighbourhoodId };
	return perform<true, RefuseProposalRefusal>(
		context,
		{ actor, neighbourhoodId, ...(form ? { form } : {}) },
		async (tx) => {
			const locked = await lockForAct(tx, scope, { actor, reference, act: 'refuse' });
			if (!locked.ok) return locked;
			const proposal = locked.value;
			await writeAct(tx, scope, {
				actor,
				proposal,
				act: 'refuse',
				reasonCode: reason,
				text: explanation === null ? null : { field: 'reason', language, content: explanation }
			});
			await tellApplicant(tx, scope, { proposalId: proposal.id, template: 'proposalInadmissible' });
			return ok(true);
		}
	);
}
