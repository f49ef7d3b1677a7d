import { linkMails } from '$lib/domain/account/limit-tries';
import type { Actor } from '$lib/domain/access/actor';
import { handInProposal, type HandInRefusal } from '$lib/domain/proposal/hand-in-proposal';
import { ok, refuse, type Result } from '$lib/domain/result';
import { countTry } from '$lib/server/auth/count-tries';
import { issueLink } from '$lib/server/auth/sign-in-links';
import type { Context } from '$lib/server/context';
import { enqueueMail } from '$lib/server/outbox/enqueue-mail';
import { findAccount } from '$lib/server/repositories/accounts';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import { readDraftFacts } from './draft-facts';
import type { FormKeyRefusal } from './form-key';
import { openDraft } from './open-draft';
import { perform } from './perform';

export interface RequestHandInLink {
	readonly neighbourhoodId: string;
	readonly draftId: string;
	readonly email: string;
	readonly locale: string;
	readonly clientAddress: string;
	readonly form?: { readonly key: string; readonly payload: unknown };
}

export type RequestHandInLinkRefusal =
	| HandInRefusal
	| FormKeyRefusal
	| 'mailNotOffered'
	| 'tooManyTries'
	| 'handedInAlready'
	| 'notFound';

/** The page on which a draft is confirmed; the token of the mail comes behind it. */
export const confirmPath = (slug: string, draftId: string) =>
	`/${slug}/proposals/new/${draftId}/confirm`;

/**
 * Sends a mail with which somebody without an account hands in a complete draft. The address is kept with
 * the link only. Beyond three an hour to one address nothing more is sent, and the answer stays the same.
 */
export async function requestHandInLink(
	context: Context,
	actor: Actor,
	{ neighbourhoodId, draftId, email, locale, clientAddress, form }: RequestHandInLink
): Promise<Result<true, RequestHandInLinkRefusal>> {
	if (context.mail === 'waits') return refuse('mailNotOffered');
	const scope = { neighbourhoodId };
	const before = await countRequests(context, email, clientAddress);
	if (before.from >= linkMails.fromAddress) return refuse('tooManyTries');
	return perform<true, RequestHandInLinkRefusal>(
		context,
		{ actor, neighbourhoodId, ...(form ? { form } : {}) },
		async (tx, now) => {
			const draft = await openDraft(tx, scope, { id: draftId, actor, now });
			if (draft === null || draft.entry !== 'resident') return refuse('notFound');
			if (draft.isDone) return refuse('handedInAlready');
			const complete = handInProposal(draft.answers, await readDraftFacts(tx, scope, now));
			if (!complete.ok) return complete;
			const account = await findAccount(tx, { email });
			if (before.to >= linkMails.toAddress || account?.state === 'closed') return ok(true);
			const neighbourhood = await findNeighbourhoodById(tx, neighbourhoodId);
			const path = confirmPath(neighbourhood?.slug ?? '', draftId);
			const order = { purpose: 'handInProposal', email, returnTo: path } as const;
			const linkId = await issueLink(tx, context, order);
			await enqueueMail(tx, {
				neighbourhoodId,
				to: account ? { accountId: account.id } : { email, locale },
				template: 'handInProposal',
				params: { linkId, title: complete.value.words.title, path }
			});
			return ok(true);
		}
	);
}

async function countRequests(context: Context, email: string, clientAddress: string) {
	const { windowMs } = linkMails;
	const now = context.now();
	return context.db.transaction(async (tx) => ({
		from: await countTry(tx, context, { purpose: 'linkFrom', of: clientAddress, windowMs, now }),
		to: await countTry(tx, context, { purpose: 'linkTo', of: email, windowMs, now })
	}));
}
