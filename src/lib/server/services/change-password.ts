import type { AccountActor } from '$lib/domain/access/actor';
import { choosePassword, type PasswordRefusal } from '$lib/domain/account/choose-password';
import { isFreshlySignedIn } from '$lib/domain/account/session-lifetime';
import { ok, refuse, type Result } from '$lib/domain/result';
import { hashPassword } from '$lib/server/auth/password';
import { tryPassword } from '$lib/server/auth/try-password';
import { beginSession, type BegunSession } from '$lib/server/auth/session';
import type { Context } from '$lib/server/context';
import { findAccount, updateAccount, type Account } from '$lib/server/repositories/accounts';
import { listNeighbourhoods } from '$lib/server/repositories/neighbourhoods';
import { endSessionsOf, findSession } from '$lib/server/repositories/sessions';
import { hashAccount } from './audit';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

export interface ChangePassword {
	/** Not looked at while the account has none. */
	readonly currentPassword: string;
	readonly newPassword: string;
	readonly sessionId: string;
	readonly clientAddress: string;
}

export type ChangePasswordRefusal =
	PasswordRefusal | 'currentPasswordWrong' | 'tooManyTries' | 'signInAgain' | FormKeyRefusal;

/**
 * Sets or changes the actor's own password. They prove again who they are: by the current password, or, where
 * there is none yet, by having signed in within the last minutes (S18). All their sessions end; the answer is
 * a new one. No form key: it would keep a fast hash of the password.
 */
export async function changePassword(
	context: Context,
	actor: AccountActor,
	command: ChangePassword
): Promise<Result<BegunSession, ChangePasswordRefusal>> {
	const account = await findAccount(context.db.query, { id: actor.accountId });
	if (!account) return refuse('signInAgain');
	const proven = await proveAgain(context, account, command);
	if (!proven.ok) return proven;
	const chosen = choosePassword(command.newPassword, await readPlaceNames(context));
	if (!chosen.ok) return chosen;
	const passwordHash = await hashPassword(chosen.value);
	return perform(context, { actor, neighbourhoodId: null }, async (tx, now) => {
		await updateAccount(tx, account.id, { passwordHash, modifiedAt: now });
		await endSessionsOf(tx, { accountId: account.id }, now);
		tx.note({
			action: 'passwordChanged',
			subjectKind: 'account',
			subjectId: hashAccount(account.id, context)
		});
		return ok(await beginSession(tx, account.id, { now, random: context.random }));
	});
}

/** Names that a password must not contain. */
export async function readPlaceNames({ db }: Pick<Context, 'db'>): Promise<readonly string[]> {
	return (await listNeighbourhoods(db.query)).flatMap(({ name, slug }) => [name, slug]);
}

async function proveAgain(
	context: Context,
	account: Account,
	{ currentPassword, sessionId, clientAddress }: ChangePassword
): Promise<Result<true, ChangePasswordRefusal>> {
	if (account.passwordHash === null) {
		const session = await findSession(context.db.query, sessionId);
		const isFresh = session !== null && isFreshlySignedIn(session, context.now());
		return isFresh ? ok(true) : refuse('signInAgain');
	}
	const tried = await tryPassword(context, {
		at: account.email ?? account.id,
		from: clientAddress,
		password: currentPassword,
		storedHash: account.passwordHash
	});
	if (tried === 'tooManyTries') return refuse('tooManyTries');
	return tried === 'right' ? ok(true) : refuse('currentPasswordWrong');
}
