import { mayTryPassword, passwordTries } from '$lib/domain/account/limit-tries';
import type { Context } from '$lib/server/context';
import { countTry, takeBackTry, type Counted } from './count-tries';
import { isPassword } from './password';

export interface PasswordTry {
	/** The mail address that was typed; the account's id where it has none. */
	readonly at: string;
	/** The network address from which it came. */
	readonly from: string;
	readonly password: string;
	/** Null when there is no such account, or it has no password: costs the same time. */
	readonly storedHash: string | null;
}

/**
 * Tries a password within the limits. A try is counted before the password is looked at, so that many at once
 * do not slip through, and taken back when it was right: a room full of people behind one address shares its
 * limit only with those who guess.
 */
export async function tryPassword(
	context: Context,
	attempt: PasswordTry
): Promise<'right' | 'wrong' | 'tooManyTries'> {
	const now = context.now();
	if (!(await mayTry(context, attempt, now))) return 'tooManyTries';
	if (!(await isPassword(attempt.storedHash, attempt.password))) return 'wrong';
	await context.db.transaction(async (tx) => {
		for (const counted of [countedFrom(attempt), countedAt(attempt), countedAtFrom(attempt)])
			await takeBackTry(tx, context, { ...counted, now });
	});
	return 'right';
}

type Who = Pick<PasswordTry, 'at' | 'from'>;

const { windowMs } = passwordTries;
const countedFrom = ({ from }: Who): Counted => ({ purpose: 'passwordFrom', of: from, windowMs });
const countedAt = ({ at }: Who): Counted => ({ purpose: 'passwordAt', of: at, windowMs });
const countedAtFrom = ({ at, from }: Who): Counted => ({
	purpose: 'passwordAtFrom',
	of: `${at}\n${from}`,
	windowMs
});

async function mayTry(context: Context, who: Who, now: Date): Promise<boolean> {
	return context.db.transaction(async (tx) =>
		mayTryPassword({
			fromAddress: await countTry(tx, context, { ...countedFrom(who), now }),
			atAccount: await countTry(tx, context, { ...countedAt(who), now }),
			atAccountFromAddress: await countTry(tx, context, { ...countedAtFrom(who), now })
		})
	);
}
