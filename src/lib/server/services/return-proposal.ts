import type { Actor } from '$lib/domain/access/actor';
import { ok, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockForAct, writeAct, type ActRefusal } from './act-on-proposal';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';
import { tellApplicant } from './tell-applicant';

export interface ReturnProposal {
	readonly neighbourhoodId: string;
	/** `2026-7`. */
	readonly reference: string;
	/** What the desk asks, in the desk's own words. */
	readonly question: string;
	readonly language: string;
	readonly form?: { readonly key: string; readonly payload: unknown };
}

export type ReturnProposalRefusal = ActRefusal | FormKeyRefusal;

/** Gives a proposal back to its applicant with a question, and tells them by mail. */
export async function returnProposal(
	context: Context,
	actor: Actor,
	{ neighbourhoodId, reference, question, language, form }: ReturnProposal
): Promise<Result<true, ReturnProposalRefusal>> {
	const scope = { neighbourhoodId };
	return perform<true, ReturnProposalRefusal>(
		context,
		{ actor, neighbourhoodId, ...(form ? { form } : {}) },
		async (tx) => {
			const locked = await lockForAct(tx, scope, { actor, reference, act: 'return' });
			if (!locked.ok) return locked;
			const proposal = locked.value;
			const text = { field: 'question', language, content: question } as const;
			await writeAct(tx, scope, { actor, proposal, act: 'return', text });
			await tellApplicant(tx, scope, { proposalId: proposal.id, template: 'proposalReturned' });
			return ok(true);
		}
	);
}
