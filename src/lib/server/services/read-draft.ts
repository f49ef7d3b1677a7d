import type { Actor } from '$lib/domain/access/actor';
import { nextStep } from '$lib/domain/proposal/check-step';
import { sumCostPlan, type CostSum } from '$lib/domain/proposal/cost-plan';
import {
	fundYearOf,
	mayOpenDraft,
	stepsOf,
	type DraftFacts,
	type DraftStep,
	type OpenFundYear,
	type ProposalDraft
} from '$lib/domain/proposal/draft';
import { referenceText } from '$lib/domain/proposal/reference';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { findDraft } from '$lib/server/repositories/proposal-drafts';
import { findProposal } from '$lib/server/repositories/proposals';
import { readDraftFacts } from './draft-facts';

/** A draft as its pages show it. */
export interface OpenDraft {
	readonly draft: ProposalDraft;
	readonly facts: DraftFacts;
	readonly steps: readonly DraftStep[];
	/** The first step that is missing or no longer holds; null when all can be handed in. */
	readonly next: DraftStep | null;
	readonly fundYear: OpenFundYear | null;
	readonly sum: CostSum | null;
	/** The reference of the proposal it became, or the one it corrects. */
	readonly reference: string | null;
}

/**
 * The draft at this address. `signInFirst`: it belongs to an account and nobody is signed in, maybe any more;
 * `notFound`: there is none, it has run out, or it is somebody else's.
 */
export async function readDraft(
	{ db, now }: Context,
	actor: Actor,
	{ neighbourhoodId, draftId }: { readonly neighbourhoodId: string; readonly draftId: string }
): Promise<Result<OpenDraft, 'notFound' | 'signInFirst'>> {
	const scope = { neighbourhoodId };
	const draft = await findDraft(db.query, scope, draftId);
	if (draft === null || draft.expiresAt <= now()) return refuse('notFound');
	if (!mayOpenDraft(actor, draft))
		return refuse(actor.kind === 'visitor' ? 'signInFirst' : 'notFound');
	const facts = await readDraftFacts(db.query, scope, now());
	const { proposalId, answers } = draft;
	const proposal = proposalId ? await findProposal(db.query, scope, { id: proposalId }) : null;
	const sum = answers.costs ? sumCostPlan(answers.costs) : null;
	return ok({
		draft,
		facts,
		steps: stepsOf(facts.years),
		next: nextStep(answers, facts),
		fundYear: fundYearOf(answers, facts.years),
		sum: sum?.ok ? sum.value : null,
		reference: proposal
			? referenceText({ year: proposal.referenceYear, number: proposal.referenceNumber })
			: null
	});
}
