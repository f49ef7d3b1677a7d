import { linkMails } from '$lib/domain/account/limit-tries';
import { visitor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import { countTry } from '$lib/server/auth/count-tries';
import { issueLink } from '$lib/server/auth/sign-in-links';
import type { Context } from '$lib/server/context';
import { enqueueMail } from '$lib/server/outbox/enqueue-mail';
import { findAccount } from '$lib/server/repositories/accounts';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

export interface RequestSignInLink {
	readonly email: string;
	readonly locale: string;
	readonly returnTo: string;
	readonly browserSecret: string;
	readonly clientAddress: string;
	readonly formKey: string;
}

export type RequestSignInLinkRefusal = 'mailNotOffered' | 'tooManyTries' | FormKeyRefusal;

/**
 * Sends a link to sign in with, to whatever address was typed: an unknown one gets the same mail, and its
 * account is made when the link is used. So the answer cannot tell who has an account. Beyond three an hour
 * to one address nothing more is sent, and the answer stays the same.
 */
export async function requestSignInLink(
	context: Context,
	{ email, clientAddress, formKey, ...request }: RequestSignInLink
): Promise<Result<true, RequestSignInLinkRefusal>> {
	if (context.mail === 'waits') return refuse('mailNotOffered');
	const before = await countRequests(context, email, clientAddress);
	if (before.from >= linkMails.fromAddress) return refuse('tooManyTries');
	const form = { key: formKey, payload: { email, returnTo: request.returnTo } };
	return perform(context, { actor: visitor, neighbourhoodId: null, form }, async (tx) => {
		const account = await findAccount(tx, { email });
		const isClosed = account?.state === 'closed';
		if (before.to >= linkMails.toAddress || isClosed) return ok(true);
		const linkId = await issueLink(tx, context, {
			purpose: 'signIn',
			email,
			browserSecret: request.browserSecret,
			returnTo: request.returnTo,
			...(account ? { accountId: account.id } : {})
		});
		await enqueueMail(tx, {
			neighbourhoodId: null,
			to: account ? { accountId: account.id } : { email, locale: request.locale },
			template: 'signInLink',
			params: { linkId }
		});
		return ok(true);
	});
}

async function countRequests(context: Context, email: string, clientAddress: string) {
	const { windowMs } = linkMails;
	const now = context.now();
	return context.db.transaction(async (tx) => ({
		from: await countTry(tx, context, { purpose: 'linkFrom', of: clientAddress, windowMs, now }),
		to: await countTry(tx, context, { purpose: 'linkTo', of: email.toLowerCase(), windowMs, now })
	}));
}
