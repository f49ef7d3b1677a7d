import type { AccountActor, Role } from '$lib/domain/access/actor';
import { hashPassword } from '$lib/server/auth/password';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { beginSession } from '$lib/server/auth/session';
import type { Context } from '$lib/server/context';
import {
	insertAccount,
	insertAdministrator,
	type NewAccount
} from '$lib/server/repositories/accounts';
import { insertRole } from '$lib/server/repositories/role-assignments';

interface Wanted extends Partial<Omit<NewAccount, 'id'>> {
	readonly password?: string;
	readonly isAdministrator?: boolean;
	readonly roles?: readonly { readonly neighbourhoodId: string; readonly role: Role }[];
}

/** Puts an account into the store, with whatever it holds. Answers its id. */
export async function anAccount(context: Context, wanted: Wanted = {}): Promise<string> {
	const { password, isAdministrator, roles = [], ...fields } = wanted;
	const id = context.random.uuid();
	const passwordHash = password === undefined ? {} : { passwordHash: await hashPassword(password) };
	await context.db.transaction(async (tx) => {
		const now = context.now();
		const account = { id, email: null, displayName: 'Resident A', locale: 'de' };
		await insertAccount(tx, { ...account, ...fields, ...passwordHash }, now);
		if (isAdministrator) await insertAdministrator(tx, id, now);
		for (const { neighbourhoodId, role } of roles)
			await insertRole(
				tx,
				{ neighbourhoodId },
				{ id: context.random.uuid(), accountId: id, role, fromAt: now }
			);
	});
	return id;
}

/** Signs the account in and answers it as the next request would know it, with its token. */
export async function signedIn(
	context: Context,
	accountId: string
): Promise<{ readonly actor: AccountActor; readonly token: string; readonly sessionId: string }> {
	const { token } = await context.db.transaction((tx) =>
		beginSession(tx, accountId, { now: context.now(), random: context.random })
	);
	const { actor, session } = await resolveActor(context, token);
	if (actor.kind !== 'account' || session === null) throw new Error('the session did not live');
	return { actor, token, sessionId: session.id };
}
