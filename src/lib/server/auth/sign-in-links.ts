import { createHash } from 'node:crypto';
import {
	linkLifetimes,
	useSignInLink,
	type LinkPurpose,
	type LinkRefusal
} from '$lib/domain/account/use-sign-in-link';
import type { Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import type { Queryable, Transaction } from '$lib/server/db/client';
import type { MailingTransaction } from '$lib/server/outbox/enqueue-mail';
import {
	countWrongBrowser,
	findLink,
	insertLink,
	lockLink,
	markLinkUsed,
	replaceLinks,
	type StoredLink
} from '$lib/server/repositories/sign-in-links';
import { sign } from '$lib/server/secret';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

/**
 * The token of a link: an HMAC of its random id with the secret outside the database. The sender works it out
 * when the mail leaves; a copy of the database holds no usable link.
 */
export function linkToken({ secret }: Pick<Context, 'secret'>, linkId: string): string {
	return sign(secret, 'sign-in-link', linkId);
}

export interface LinkOrder {
	readonly purpose: LinkPurpose;
	readonly email?: string;
	readonly accountId?: string;
	/** Of the browser that asks; left out only for a link on paper. */
	readonly browserSecret?: string;
	/** Where to go on afterwards; a path of ours. */
	readonly returnTo?: string;
}

/** Makes a link and kills the earlier ones of the same purpose to the same recipient. Answers its id. */
export async function issueLink(
	tx: MailingTransaction,
	context: Pick<Context, 'secret'>,
	{ purpose, email, accountId, browserSecret, returnTo }: LinkOrder
): Promise<string> {
	const link = {
		id: tx.random.uuid(),
		purpose,
		email: email?.toLowerCase() ?? null,
		accountId: accountId ?? null
	};
	await insertLink(tx, {
		...link,
		tokenHash: sha256(linkToken(context, link.id)),
		browserHash: browserSecret === undefined ? null : sha256(browserSecret),
		returnTo: returnTo ?? null,
		createdAt: tx.at,
		expiresAt: new Date(tx.at.getTime() + linkLifetimes[purpose])
	});
	await replaceLinks(tx, link, tx.at);
	return link.id;
}

/** A link as somebody presents it: its token, the secret of their browser, and what they want with it. */
export interface PresentedLink {
	readonly token: string;
	readonly browserSecret: string | null;
	readonly purpose: readonly LinkPurpose[];
}

const presentedBy = ({ purpose, browserSecret }: PresentedLink) => ({
	purpose,
	browserHash: browserSecret === null ? null : sha256(browserSecret)
});

/** Whether the link could be used now: for the page with the button. Changes nothing. */
export async function readLink(
	db: Queryable,
	presented: PresentedLink,
	now: Date
): Promise<Result<StoredLink, LinkRefusal>> {
	const link = await findLink(db, { tokenHash: sha256(presented.token) });
	return useSignInLink(link, presentedBy(presented), now);
}

/**
 * Uses the link, once, within the transaction of the use case. When it refuses with `linkFromOtherBrowser`,
 * the caller counts that with `noteWrongBrowser` outside, for a refusal rolls everything back.
 */
export async function takeLink(
	tx: Transaction,
	presented: PresentedLink,
	now: Date
): Promise<Result<StoredLink, LinkRefusal>> {
	const link = await lockLink(tx, sha256(presented.token));
	const taken = useSignInLink(link, presentedBy(presented), now);
	if (taken.ok) await markLinkUsed(tx, taken.value.id, now);
	return taken;
}

/** Counts a press of the button in a wrong browser; after five the link is dead. */
export async function noteWrongBrowser({ db }: Pick<Context, 'db'>, token: string): Promise<void> {
	await db.transaction((tx) => countWrongBrowser(tx, sha256(token)));
}
