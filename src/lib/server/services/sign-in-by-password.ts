import { mayTryPassword, passwordTries } from '$lib/domain/account/limit-tries';
import { visitor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import { countTry, takeBackTry, type Counted } from '$lib/server/auth/count-tries';
import { isPassword } from '$lib/server/auth/password';
import { beginSession, type BegunSession } from '$lib/server/auth/session';
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
 * Signs in by mail address and password. A try is counted before the password is looked at, so that many at
 * once do not slip through, and taken back when it was right: a room full of people behind one address shares
 * its limit only with those who guess. No form key: its stored answer would hold the token of the session.
 */
export async function signInByPassword(
	context: Context,
	{ email, password, clientAddress }: SignInByPassword
): Promise<Result<BegunSession, SignInByPasswordRefusal>> {
	const tries = { from: clientAddress, at: email };
	const now = context.now();
	if (!(await mayTry(context, tries, now))) return refuse('tooManyTries');
	const account = await findAccount(context.db.query, { email });
	const isRight = await isPassword(account?.passwordHash ?? null, password);
	if (!account || !isRight || account.state === 'closed') {
		await noteFailure(context);
		return refuse('signInFailed');
	}
	await takeBack(context, tries, now);
	return perform(context, { actor: visitor, neighbourhoodId: null }, async (tx, at) => {
		const session = await beginSession(tx, account.id, { now: at, random: context.random });
		tx.note({
			action: 'signedIn',
			subjectKind: 'account',
			subjectId: hashAccount(account.id, context),
			details: { by: 'password' }
		});
		return ok(session);
	});
}

interface Tries {
	readonly from: string;
	readonly at: string;
}

const { windowMs } = passwordTries;
const countedFrom = ({ from }: Tries): Counted => ({ purpose: 'passwordFrom', of: from, windowMs });
const countedAt = ({ at }: Tries): Counted => ({ purpose: 'passwordAt', of: at, windowMs });
const countedAtFrom = ({ at, from }: Tries): Counted => ({
	purpose: 'passwordAtFrom',
	of: `${at}\n${from}`,
	windowMs
});

async function mayTry(context: Context, tries: Tries, now: Date): Promise<boolean> {
	return context.db.transaction(async (tx) =>
		mayTryPassword({
			fromAddress: await countTry(tx, context, { ...countedFrom(tries), now }),
			atAccount: await countTry(tx, context, { ...countedAt(tries), now }),
			atAccountFromAddress: await countTry(tx, context, { ...countedAtFrom(tries), now })
		})
	);
}

async function takeBack(context: Context, tries: Tries, now: Date): Promise<void> {
	await context.db.transaction(async (tx) => {
		for (const counted of [countedFrom(tries), countedAt(tries), countedAtFrom(tries)])
			await takeBackTry(tx, context, { ...counted, now });
	});
}

/** Written for every failed try alike, so that its time tells nothing either. */
async function noteFailure(context: Context): Promise<void> {
	await perform(context, { actor: visitor, neighbourhoodId: null }, (tx) => {
		tx.note({ action: 'signInFailed', subjectKind: 'account', subjectId: 'unknown' });
		return Promise.resolve(ok(true));
	});
}
