import type { AccountActor } from '$lib/domain/access/actor';
import { ok, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { endSession } from '$lib/server/repositories/sessions';
import { hashAccount } from './audit';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

/** Ends a session of the actor's own at the server: its cookie is worth nothing from then on. */
export async function signOut(
	context: Context,
	actor: AccountActor,
	{ sessionId }: { readonly sessionId: string }
): Promise<Result<{ readonly hasEnded: boolean }, FormKeyRefusal>> {
	return perform(context, { actor, neighbourhoodId: null }, async (tx, now) => {
		const which = { id: sessionId, accountId: actor.accountId };
		const hasEnded = await endSession(tx, which, now);
		if (hasEnded)
			tx.note({
				action: 'signedOut',
				subjectKind: 'account',
				subjectId: hashAccount(actor.accountId, context)
			});
		return ok({ hasEnded });
	});
}
