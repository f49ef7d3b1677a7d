import type { Actor } from '$lib/domain/access/actor';
import { can } from '$lib/domain/access/can';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { deleteAdministrator, lockAdministrators } from '$lib/server/repositories/accounts';
import { endSessionsOf } from '$lib/server/repositories/sessions';
import { hashAccount } from './audit';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

export interface RemoveAdministrator {
	readonly accountId: string;
	readonly formKey: string;
}

export type RemoveAdministratorRefusal =
	'notAllowed' | 'signInFirst' | 'noSuchAdministrator' | 'lastAdministrator' | FormKeyRefusal;

/** Takes an administrator's office away; the last one keeps it, or nobody could name another. */
export async function removeAdministrator(
	context: Context,
	actor: Actor,
	{ accountId, formKey }: RemoveAdministrator
): Promise<Result<{ readonly accountId: string }, RemoveAdministratorRefusal>> {
	const allowed = can(actor, 'administerInstance');
	if (!allowed.ok) return allowed;
	const form = { key: formKey, payload: { accountId } };
	return perform(context, { actor, neighbourhoodId: null, form }, async (tx, now) => {
		const administrators = await lockAdministrators(tx);
		if (!administrators.includes(accountId)) return refuse('noSuchAdministrator');
		if (administrators.length === 1) return refuse('lastAdministrator');
		await deleteAdministrator(tx, accountId);
		await endSessionsOf(tx, { accountId }, now);
		tx.note({
			action: 'administratorRemoved',
			subjectKind: 'account',
			subjectId: hashAccount(accountId, context)
		});
		return ok({ accountId });
	});
}
