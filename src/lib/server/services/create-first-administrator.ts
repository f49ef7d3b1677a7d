import { visitor } from '$lib/domain/access/actor';
import { choosePassword, type PasswordRefusal } from '$lib/domain/account/choose-password';
import { setupTries } from '$lib/domain/account/limit-tries';
import { ok, refuse, type Result } from '$lib/domain/result';
import { countTry } from '$lib/server/auth/count-tries';
import { hashPassword } from '$lib/server/auth/password';
import { beginSession, type BegunSession } from '$lib/server/auth/session';
import type { Context } from '$lib/server/context';
import { insertAccount, insertAdministrator } from '$lib/server/repositories/accounts';
import { findInstance, lockInstance, useSetupToken } from '$lib/server/repositories/instance';
import { isSame } from '$lib/server/secret';
import { hashAccount } from './audit';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';
import { hashSetupToken } from './start-instance';

export interface CreateFirstAdministrator {
	/** What the first start printed. */
	readonly setupToken: string;
	readonly displayName: string;
	readonly email: string;
	readonly password: string;
	readonly locale: string;
	readonly clientAddress: string;
}

export type CreateFirstAdministratorRefusal =
	| PasswordRefusal
	| 'setUpAlready'
	| 'setupTokenWrong'
	| 'emailTaken'
	| 'tooManyTries'
	| FormKeyRefusal;

/** Whether the page for the first administrator is there at all: in a real install, until it was used. */
export async function awaitsFirstAdministrator({ db, mode }: Context): Promise<boolean> {
	if (mode !== 'real') return false;
	const instance = await findInstance(db.query);
	return instance !== null && instance.setupTokenUsedAt === null;
}

/**
 * Makes the first account of a real installation, by the token that its start printed: once (S06). There is
 * no default account and no other way. No form key: its stored answer would hold the token of the session.
 */
export async function createFirstAdministrator(
	context: Context,
	{ setupToken, password, clientAddress, ...person }: CreateFirstAdministrator
): Promise<Result<BegunSession, CreateFirstAdministratorRefusal>> {
	if (!(await awaitsFirstAdministrator(context))) return refuse('setUpAlready');
	const chosen = choosePassword(password, []);
	if (!chosen.ok) return chosen;
	if (!(await mayTry(context, clientAddress))) return refuse('tooManyTries');
	const passwordHash = await hashPassword(chosen.value);
	return perform<BegunSession, CreateFirstAdministratorRefusal>(
		context,
		{
			actor: visitor,
			neighbourhoodId: null,
			onConstraint: { account_one_per_email: 'emailTaken' }
		},
		async (tx, now) => {
			const instance = await lockInstance(tx);
			if (!instance || instance.setupTokenUsedAt !== null) return refuse('setUpAlready');
			const expected = instance.setupTokenHash ?? '';
			if (!isSame(expected, hashSetupToken(context.secret, setupToken)))
				return refuse('setupTokenWrong');
			await useSetupToken(tx, now);
			const id = tx.random.uuid();
			await insertAccount(tx, { ...person, id, passwordHash }, now);
			await insertAdministrator(tx, id, now);
			tx.note({
				action: 'firstAdministratorMade',
				subjectKind: 'account',
				subjectId: hashAccount(id, context)
			});
			return ok(await beginSession(tx, id, { now, random: context.random }));
		}
	);
}

async function mayTry(context: Context, clientAddress: string): Promise<boolean> {
	const counted = {
		purpose: 'setupFrom',
		of: clientAddress,
		windowMs: setupTries.windowMs
	} as const;
	const before = await context.db.transaction((tx) =>
		countTry(tx, context, { ...counted, now: context.now() })
	);
	return before < setupTries.fromAddress;
}
