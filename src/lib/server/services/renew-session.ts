import type { AccountActor } from '$lib/domain/access/actor';
import { ok, type Result } from '$lib/domain/result';
import { beginSession, type BegunSession } from '$lib/server/auth/session';
import type { Context } from '$lib/server/context';
import { endSession } from '$lib/server/repositories/sessions';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

/**
 * A new token in place of the one that this request came with: for somebody who has just changed what they
 * themselves may do, and whose sessions ended with that.
 */
export async function renewSession(
	context: Context,
	actor: AccountActor,
	{ sessionId }: { readonly sessionId: string }
): Promise<Result<BegunSession, FormKeyRefusal>> {
	return perform(context, { actor, neighbourhoodId: null }, async (tx, now) => {
		const { accountId } = actor;
		await endSession(tx, { id: sessionId, accountId }, now);
		return ok(await beginSession(tx, accountId, { now, random: context.random }));
	});
}
