import type { AccountActor, Actor } from '$lib/domain/access/actor';
import { can } from '$lib/domain/access/can';
import type { ProposalDraft } from '$lib/domain/proposal/draft';
import { refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { ensureAccount } from '$lib/server/repositories/accounts';
import type { FormKeyRefusal } from './form-key';
import { handInDraft, type HandedInDraft, type HandInDraftRefusal } from './hand-in-draft';
import { openDraft } from './open-draft';
import { perform, type UseCaseTransaction } from './perform';

export interface HandInProposal {
	readonly neighbourhoodId: string;
	readonly draftId: string;
	/** The answer to the desk's question, when a returned proposal is handed in again. */
	readonly answer?: string | null;
	readonly form?: { readonly key: string; readonly payload: unknown };
}

export type HandInProposalRefusal =
	HandInDraftRefusal | FormKeyRefusal | 'signInFirst' | 'notFound';

/**
 * Hands in the draft of somebody signed in: as their own proposal, or, at the desk, for the person who came.
 * A draft that nobody's account began becomes the actor's. Answers the reference.
 */
export async function handInProposal(
	context: Context,
	actor: Actor,
	{ neighbourhoodId, draftId, answer, form }: HandInProposal
): Promise<Result<HandedInDraft, HandInProposalRefusal>> {
	if (actor.kind === 'visitor') return refuse('signInFirst');
	const scope = { neighbourhoodId };
	return perform<HandedInDraft, HandInProposalRefusal>(
		context,
		{ actor, neighbourhoodId, ...(form ? { form } : {}) },
		async (tx, now) => {
			const draft = await openDraft(tx, scope, { id: draftId, actor, now });
			if (draft === null) return refuse('notFound');
			if (draft.entry === 'desk' && !can(actor, 'checkProposal', scope).ok)
				return refuse('notFound');
			const applicantAccountId = await findApplicant(tx, draft, actor);
			return handInDraft(tx, scope, { actor, draft, applicantAccountId, answer: answer ?? null });
		}
	);
}

/** Whoever is signed in; at the desk the person with the mail address given there, or nobody. */
async function findApplicant(
	tx: UseCaseTransaction,
	{ entry, answers }: ProposalDraft,
	actor: AccountActor
): Promise<string | null> {
	if (entry !== 'desk') return actor.accountId;
	const { email, name } = answers.applicant ?? { email: null, name: '' };
	if (email === null) return null;
	const locale = answers.words?.language ?? actor.locale;
	const made = { id: tx.random.uuid(), email, displayName: name, locale };
	return (await ensureAccount(tx, made, tx.at)).id;
}
