import type { Actor } from '$lib/domain/access/actor';
import { can } from '$lib/domain/access/can';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { insertAdministrator, lockAdministrators } from '$lib/server/repositories/accounts';
import { endSessionsOf } from '$lib/server/repositories/sessions';
import { hashAccount } from './audit';
import type { FormKeyRefusal } from './form-key';
import { invitePerson, type InvitedPerson } from './invite-person';
import { perform } from './perform';

export interface InviteAdministrator {
	readonly person: InvitedPerson;
	readonly locale: string;
	readonly formKey: string;
}

export type InviteAdministratorRefusal =
	'notAllowed' | 'signInFirst' | 'administersAlready' | FormKeyRefusal;

/** Makes somebody an administrator of the whole installation and tells them by mail. */
export async function inviteAdministrator(
	context: Context,
	actor: Actor,
	{ formKey, ...command }: InviteAdministrator
): Promise<Result<{ readonly accountId: string }, InviteAdministratorRefusal>> {
	const allowed = can(actor, 'administerInstance');
	if (!allowed.ok) return allowed;
	const { person, locale } = command;
	const form = { key: formKey, payload: command };
	return perform(context, { actor, neighbourhoodId: null, form }, async (tx, now) => {
		const invitation = { office: 'administrator', where: '', path: '/admin' } as const;
		const accountId = await invitePerson(tx, { person, locale, neighbourhoodId: null, invitation });
		if ((await lockAdministrators(tx)).includes(accountId)) return refuse('administersAlready');
		await insertAdministrator(tx, accountId, now);
		await endSessionsOf(tx, { accountId }, now);
		tx.note({
			action: 'administratorNamed',
			subjectKind: 'account',
			subjectId: hashAccount(accountId, context)
		});
		return ok({ accountId });
	});
}
