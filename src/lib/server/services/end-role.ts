import type { Actor } from '$lib/domain/access/actor';
import { mayAssign } from '$lib/domain/access/grant-role';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { endRole as endStoredRole } from '$lib/server/repositories/role-assignments';
import { endSessionsOf } from '$lib/server/repositories/sessions';
import { hashAccount } from './audit';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

export interface EndRole {
	readonly neighbourhoodId: string;
	readonly assignmentId: string;
	readonly formKey: string;
}

export type EndRoleRefusal =
	'onlyAdministratorsNameManagers' | 'notAllowed' | 'noSuchRole' | FormKeyRefusal;

/** Ends an office at once; the person's sessions end with it (S14, S16). The row stays, with its end. */
export async function endRole(
	context: Context,
	actor: Actor,
	{ formKey, ...command }: EndRole
): Promise<Result<{ readonly accountId: string }, EndRoleRefusal>> {
	const { neighbourhoodId, assignmentId } = command;
	const form = { key: formKey, payload: command };
	return perform<{ readonly accountId: string }, EndRoleRefusal>(
		context,
		{ actor, neighbourhoodId, form },
		async (tx, now) => {
			const ended = await endStoredRole(tx, { neighbourhoodId }, { id: assignmentId, at: now });
			if (!ended) return refuse('noSuchRole');
			const allowed = mayAssign(actor, { neighbourhoodId, role: ended.role });
			if (!allowed.ok) return allowed;
			await endSessionsOf(tx, { accountId: ended.accountId }, now);
			tx.note({
				action: 'roleEnded',
				subjectKind: 'account',
				subjectId: hashAccount(ended.accountId, context),
				details: { role: ended.role }
			});
			return ok({ accountId: ended.accountId });
		}
	);
}
