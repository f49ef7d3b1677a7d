import { visitor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import { beginSession, type BegunSession } from '$lib/server/auth/session';
import type { Context } from '$lib/server/context';
import { findAccount } from '$lib/server/repositories/accounts';
import { hashAccount } from './audit';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

export type SignInAsDemoPersonRefusal = 'onlyInDemo' | 'notADemoPerson' | FormKeyRefusal;

/**
 * Signs in as one of the demo's people by a press of a button. Refused outside of a demo whatever the account,
 * and in a demo for every account that is not one of its people.
 */
export async function signInAsDemoPerson(
	context: Context,
	{ accountId }: { readonly accountId: string }
): Promise<Result<BegunSession, SignInAsDemoPersonRefusal>> {
	if (context.mode !== 'demo') return refuse('onlyInDemo');
	return perform<BegunSession, SignInAsDemoPersonRefusal>(
		context,
		{ actor: visitor, neighbourhoodId: null },
		async (tx, now) => {
			const account = await findAccount(tx, { id: accountId });
			if (!account?.isDemoPerson || account.state === 'closed') return refuse('notADemoPerson');
			const session = await beginSession(tx, account.id, { now, random: context.random });
			tx.note({
				action: 'signedIn',
				subjectKind: 'account',
				subjectId: hashAccount(account.id, context),
				details: { by: 'demo' }
			});
			return ok(session);
		}
	);
}
