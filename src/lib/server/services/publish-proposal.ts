import type { Actor } from '$lib/domain/access/actor';
import { isEligible, type Answers } from '$lib/domain/proposal/check-eligibility';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockForAct, writeAct, type ActRefusal } from './act-on-proposal';
import { findEligibility } from './eligibility';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';
import { tellApplicant } from './tell-applicant';

export interface PublishProposal {
	readonly neighbourhoodId: string;
	/** `2026-7`. */
	readonly reference: string;
	/** What only a person can know. */
	readonly answers: Answers;
	readonly form?: { readonly key: string; readonly payload: unknown };
}

export type PublishProposalRefusal = ActRefusal | FormKeyRefusal | 'notEligible';

/**
 * Publishes a proposal that the guideline allows; from then on everybody can read it. What was checked is
 * kept with the event. `notEligible` names the first finding that bars it.
 */
export async function publishProposal(
	context: Context,
	actor: Actor,
	{ neighbourhoodId, reference, answers, form }: PublishProposal
): Promise<Result<true, PublishProposalRefusal>> {
	const scope = { neighbourhoodId };
	return perform<true, PublishProposalRefusal>(
		context,
		{ actor, neighbourhoodId, ...(form ? { form } : {}) },
		async (tx, now) => {
			const locked = await lockForAct(tx, scope, { actor, reference, act: 'publish' });
			if (!locked.ok) return locked;
			const proposal = locked.value;
			const { findings } = await findEligibility(tx, scope, { proposal, answers, now });
			if (!isEligible(findings)) {
				const bar = findings.find(({ verdict }) => verdict === 'missed' || verdict === 'open');
				return refuse('notEligible', { finding: bar?.code ?? '' });
			}
			const checked = findings.map(({ code, verdict, numbers }) =>
				// The place is the applicant's own word.
				code === 'insideArea' ? { code, verdict } : { code, verdict, numbers }
			);
			await writeAct(tx, scope, { actor, proposal, act: 'publish', details: { checked } });
			await tellApplicant(tx, scope, { proposalId: proposal.id, template: 'proposalPublished' });
			return ok(true);
		}
	);
}
