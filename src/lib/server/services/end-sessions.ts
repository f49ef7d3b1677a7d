import type { Actor } from '$lib/domain/access/actor';
import { can } from '$lib/domain/access/can';
import { ok, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { endSessionsOf } from '$lib/server/repositories/sessions';
import { hashAccount } from './audit';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

/** Ends all sessions of a person, wherever they are signed in: for a lost phone, or a doubt (S17). */
export async function endSessions(
	context: Context,
	actor: Actor,
	{ accountId, formKey }: { readonly accountId: string; readonly formKey: string }
): Promise<Result<{ readonly ended: number }, 'notAllowed' | 'signInFirst' | FormKeyRefusal>> {
	const allowed = can(actor, 'administerInstance');
	if (!allowed.ok) return allowed;
	const form = { key: formKey, payload: { accountId } };
	return perform(context, { actor, neighbourhoodId: null, form }, async (tx, now) => {
		const ended = await endSessionsOf(tx, { accountId }, now);
		tx.note({
			action: 'sessionsEnded',
			subjectKind: 'account',
			subjectId: hashAccount(accountId, context),
			details: { ended }
		});
		return ok({ ended });
	});
}
