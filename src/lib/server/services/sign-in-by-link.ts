import { safeReturn } from '$lib/domain/account/safe-return';
import type { LinkRefusal } from '$lib/domain/account/use-sign-in-link';
import { visitor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import {
	noteWrongBrowser,
	readLink,
	takeLink,
	type PresentedLink
} from '$lib/server/auth/sign-in-links';
import { beginSession, type BegunSession } from '$lib/server/auth/session';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { ensureAccount, findAccount, type Account } from '$lib/server/repositories/accounts';
import type { StoredLink } from '$lib/server/repositories/sign-in-links';
import { hashAccount } from './audit';
import type { FormKeyRefusal } from './form-key';
import { perform, type UseCaseTransaction } from './perform';

const purpose = ['signIn', 'printed'] as const;

export type SignInByLinkRefusal = LinkRefusal | 'accountClosed' | 'nameMissing' | FormKeyRefusal;

export interface SignedIn {
	readonly session: BegunSession;
	readonly returnTo: string;
}

export interface SignInByLink {
	readonly token: string;
	readonly browserSecret: string | null;
	/** What a new person wants to be called; not looked at when there is an account. */
	readonly displayName: string | null;
	readonly locale: string;
}

/** What the page behind the link says: may the button be pressed, and is it somebody new? Changes nothing. */
export async function readSignInLink(
	{ db, now }: Context,
	link: Omit<PresentedLink, 'purpose'>
): Promise<Result<{ readonly isNewPerson: boolean }, LinkRefusal>> {
	const read = await readLink(db.query, { ...link, purpose }, now());
	if (!read.ok) return read;
	return ok({ isNewPerson: (await accountOf(db.query, read.value)) === null });
}

/**
 * Signs in with a link from a mail or from paper: once, in time, in the browser that asked. Makes the account
 * when the address has none; whoever can read its mail is its owner. It has no form key: the stored answer
 * would hold the token of the session, and the link itself works only once.
 */
export async function signInByLink(
	context: Context,
	{ token, browserSecret, ...person }: SignInByLink
): Promise<Result<SignedIn, SignInByLinkRefusal>> {
	const result = await perform<SignedIn, SignInByLinkRefusal>(
		context,
		{ actor: visitor, neighbourhoodId: null },
		async (tx, now) => {
			const taken = await takeLink(tx, { token, browserSecret, purpose }, now);
			if (!taken.ok) return taken;
			const account = await ownAccount(tx, taken.value, person);
			if (account === null) return refuse('nameMissing');
			if (account.state === 'closed') return refuse('accountClosed');
			const session = await beginSession(tx, account.id, { now, random: context.random });
			tx.note({
				action: 'signedIn',
				subjectKind: 'account',
				subjectId: hashAccount(account.id, context),
				details: { by: taken.value.purpose }
			});
			return ok({ session, returnTo: safeReturn(taken.value.returnTo) });
		}
	);
	if (!result.ok && result.reason === 'linkFromOtherBrowser')
		await noteWrongBrowser(context, token);
	return result;
}

async function accountOf(db: Queryable, link: StoredLink): Promise<Account | null> {
	if (link.accountId !== null) return findAccount(db, { id: link.accountId });
	return link.email === null ? null : findAccount(db, { email: link.email });
}

async function ownAccount(
	tx: UseCaseTransaction,
	link: StoredLink,
	{ displayName, locale }: Pick<SignInByLink, 'displayName' | 'locale'>
): Promise<Account | null> {
	const account = await accountOf(tx, link);
	if (account !== null || link.email === null || displayName === null) return account;
	const made = { id: tx.random.uuid(), email: link.email, displayName, locale };
	return ensureAccount(tx, made, tx.at);
}
