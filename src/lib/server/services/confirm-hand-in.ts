import type { LinkRefusal } from '$lib/domain/account/use-sign-in-link';
import { visitor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import { readLink, takeLink } from '$lib/server/auth/sign-in-links';
import type { Context } from '$lib/server/context';
import { ensureAccount } from '$lib/server/repositories/accounts';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import { findDraft, lockDraft } from '$lib/server/repositories/proposal-drafts';
import type { StoredLink } from '$lib/server/repositories/sign-in-links';
import type { FormKeyRefusal } from './form-key';
import { handInDraft, type HandedInDraft, type HandInDraftRefusal } from './hand-in-draft';
import { perform } from './perform';
import { confirmPath } from './request-hand-in-link';

export interface ConfirmHandIn {
	readonly neighbourhoodId: string;
	readonly draftId: string;
	readonly token: string;
	/** The language in which a new account is written to. */
	readonly locale: string;
	readonly form?: { readonly key: string; readonly payload: unknown };
}

export type ConfirmHandInRefusal =
	LinkRefusal | HandInDraftRefusal | FormKeyRefusal | 'accountClosed' | 'notFound';

const purpose = ['handInProposal'] as const;
// The link hands in one draft and opens nothing else, so that any browser may follow it.
const presented = (token: string) => ({ token, purpose, browserSecret: null });

/** What the page behind the link shows: the title of the draft, if the button could be pressed now. */
export async function readHandInLink(
	{ db, now }: Context,
	{ neighbourhoodId, draftId, token }: Omit<ConfirmHandIn, 'locale' | 'form'>
): Promise<
	Result<
		{ readonly title: string; readonly language: string },
		LinkRefusal | 'handedInAlready' | 'notFound'
	>
> {
	const scope = { neighbourhoodId };
	const draft = await findDraft(db.query, scope, draftId);
	if (draft?.isDone) return refuse('handedInAlready');
	const link = await readLink(db.query, presented(token), now());
	if (!link.ok) return link;
	const neighbourhood = await findNeighbourhoodById(db.query, neighbourhoodId);
	const words = draft?.answers.words;
	if (!words || !isFor(link.value, neighbourhood?.slug, draftId)) return refuse('notFound');
	return ok({ title: words.title, language: words.language });
}

/**
 * Hands in a draft with the link from the mail. Whoever can read the mail is the applicant: an account is
 * made for a new address, and nobody is signed in by it.
 */
export async function confirmHandIn(
	context: Context,
	{ neighbourhoodId, draftId, token, locale, form }: ConfirmHandIn
): Promise<Result<HandedInDraft, ConfirmHandInRefusal>> {
	const scope = { neighbourhoodId };
	return perform<HandedInDraft, ConfirmHandInRefusal>(
		context,
		{ actor: visitor, neighbourhoodId, ...(form ? { form } : {}) },
		async (tx, now) => {
			const draft = await lockDraft(tx, scope, draftId);
			if (draft?.isDone) return refuse('handedInAlready');
			const link = await takeLink(tx, presented(token), now);
			if (!link.ok) return link;
			const neighbourhood = await findNeighbourhoodById(tx, neighbourhoodId);
			const { email } = link.value;
			if (!draft || email === null || !isFor(link.value, neighbourhood?.slug, draftId))
				return refuse('notFound');
			const displayName = draft.answers.applicant?.name ?? '';
			const made = { id: tx.random.uuid(), email, displayName, locale };
			const account = await ensureAccount(tx, made, now);
			if (account.state === 'closed') return refuse('accountClosed');
			const handIn = { actor: visitor, draft, applicantAccountId: account.id };
			return handInDraft(tx, scope, handIn);
		}
	);
}

const isFor = ({ returnTo }: StoredLink, slug: string | undefined, draftId: string) =>
	returnTo === confirmPath(slug ?? '', draftId);
