import { visitor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import { beginSession, type BegunSession } from '$lib/server/auth/session';
import { tryPassword } from '$lib/server/auth/try-password';
import type { Context } from '$lib/server/context';
import { findAccount } from '$lib/server/repositories/accounts';
import { hashAccount } from './audit';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

export interface SignInByPassword {
	readonly email: string;
	readonly password: string;
	readonly clientAddress: string;
}

/** `signInFailed` says all there is to say: unknown, without a password, closed and wrong look the same. */
export type SignInByPasswordRefusal = 'signInFailed' | 'tooManyTries' | FormKeyRefusal;

/**
 * Signs in by mail address and password. No form key: its stored answer would hold the token of the session.
 */
export async function signInByPassword(
	context: Context,
	{ email, password, clientAddress }: SignInByPassword
): Promise<Result<BegunSession, SignInByPasswordRefusal>> {
	const account = await findAccount(context.db.query, { email });
	const isOpen = account?.state === 'active';
	const storedHash = isOpen ? account.passwordHash : null;
	const tried = await tryPassword(context, {
		at: email.toLowerCase(),
		from: clientAddress,
		password,
		storedHash
	});
	if (tried === 'tooManyTries') return refuse('tooManyTries');
	if (tried === 'wrong' || !account) {
		await noteFailure(context);
		return refuse('signInFailed');
	}
	return perform(context, { actor: visitor, neighbourhoodId: null }, async (tx, now) => {
		const session = await beginSession(tx, account.id, { now, random: context.random });
		tx.note({
			action: 'signedIn',
			subjectKind: 'account',
			subjectId: hashAccount(account.id, context),
			details: { by: 'password' }
		});
		return ok(session);
	});
}

/** Written for every failed try alike, so that its time tells nothing either. */
async function noteFailure(context: Context): Promise<void> {
	await perform(context, { actor: visitor, neighbourhoodId: null }, (tx) => {
		tx.note({ action: 'signInFailed', subjectKind: 'account', subjectId: 'unknown' });
		return Promise.resolve(ok(true));
	});
}
