import type { Actor } from '$lib/domain/access/actor';
import { emptyAnswers, type ProposalDraft } from '$lib/domain/proposal/draft';
import {
	handInProposal,
	type CompleteProposal,
	type HandInRefusal
} from '$lib/domain/proposal/hand-in-proposal';
import { referenceText } from '$lib/domain/proposal/reference';
import { ok, refuse, type Result } from '$lib/domain/result';
import { saveDraft } from '$lib/server/repositories/proposal-drafts';
import { findProposal } from '$lib/server/repositories/proposals';
import type { Scope } from '$lib/server/repositories/scope';
import { lockForAct, writeAct, type ActRefusal } from './act-on-proposal';
import { readDraftFacts } from './draft-facts';
import type { UseCaseTransaction } from './perform';
import { columnsOf, figuresOf, storeCorrection, storeProposal } from './store-proposal';
import { tellApplicant } from './tell-applicant';

export interface HandedInDraft {
	/** `2026-7`. */
	readonly reference: string;
	readonly proposalId: string;
}

export type HandInDraftRefusal = HandInRefusal | ActRefusal | 'handedInAlready';

interface HandIn {
	readonly actor: Actor;
	readonly draft: ProposalDraft;
	readonly applicantAccountId: string | null;
	/** What the applicant answers to the desk's question; for a correction only. */
	readonly answer?: string | null;
}

/**
 * Makes the draft a proposal, or hands a corrected one in again. Of the draft only its address remains,
 * so that the page that says „handed in“ can still be opened.
 */
export async function handInDraft(
	tx: UseCaseTransaction,
	scope: Scope,
	handIn: HandIn
): Promise<Result<HandedInDraft, HandInDraftRefusal>> {
	const { draft } = handIn;
	if (draft.isDone) return refuse('handedInAlready');
	const facts = await readDraftFacts(tx, scope, tx.at);
	const complete = handInProposal(draft.answers, facts);
	if (!complete.ok) return complete;
	const stored =
		draft.entry === 'correction'
			? await correct(tx, scope, { ...handIn, complete: complete.value })
			: ok(await create(tx, scope, { ...handIn, complete: complete.value }));
	if (!stored.ok) return stored;
	const { proposalId } = stored.value;
	const emptied = { ...draft, proposalId, isDone: true, answers: emptyAnswers };
	await saveDraft(tx, scope, { draft: emptied, now: tx.at });
	await tellApplicant(tx, scope, { proposalId, template: 'proposalReceived' });
	return stored;
}

interface Complete extends HandIn {
	readonly complete: CompleteProposal;
}

async function create(
	tx: UseCaseTransaction,
	scope: Scope,
	{ complete, applicantAccountId }: Complete
): Promise<HandedInDraft> {
	const { id, ...reference } = await storeProposal(tx, scope, { complete, applicantAccountId });
	return { proposalId: id, reference: referenceText(reference) };
}

async function correct(
	tx: UseCaseTransaction,
	scope: Scope,
	{ actor, draft, answer, complete }: Complete
): Promise<Result<HandedInDraft, ActRefusal>> {
	const found =
		draft.proposalId === null ? null : await findProposal(tx, scope, { id: draft.proposalId });
	if (!found) return refuse('notFound');
	const reference = referenceText({ year: found.referenceYear, number: found.referenceNumber });
	const locked = await lockForAct(tx, scope, { actor, reference, act: 'correct' });
	if (!locked.ok) return locked;
	const proposal = locked.value;
	const { language } = complete.words;
	await storeCorrection(tx, scope, { proposal, complete });
	await writeAct(tx, scope, {
		actor,
		proposal,
		act: 'correct',
		details: { before: figuresOf(proposal), after: figuresOf(columnsOf(complete)) },
		text: answer ? { field: 'answer', language, content: answer } : null
	});
	return ok({ proposalId: proposal.id, reference });
}
