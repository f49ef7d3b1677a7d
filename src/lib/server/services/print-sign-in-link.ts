import type { Actor } from '$lib/domain/access/actor';
import { can } from '$lib/domain/access/can';
import { ok, refuse, type Result } from '$lib/domain/result';
import { issueLink, linkToken } from '$lib/server/auth/sign-in-links';
import type { Context } from '$lib/server/context';
import { findAccount } from '$lib/server/repositories/accounts';
import { hashAccount } from './audit';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

export type PrintSignInLinkRefusal = 'notAllowed' | 'signInFirst' | 'noSuchPerson' | FormKeyRefusal;

/**
 * A link on paper, for a person without mail or an installation whose mails wait: once, within a week, in any
 * browser. Whoever holds it is that person, therefore only an administrator makes one, and the audit names
 * both. An earlier one for the same person is dead.
 */
export async function printSignInLink(
	context: Context,
	actor: Actor,
	{ accountId, formKey }: { readonly accountId: string; readonly formKey: string }
): Promise<Result<{ readonly token: string }, PrintSignInLinkRefusal>> {
	const allowed = can(actor, 'administerInstance');
	if (!allowed.ok) return allowed;
	const form = { key: formKey, payload: { accountId } };
	const printed = await perform<{ readonly linkId: string }, PrintSignInLinkRefusal>(
		context,
		{ actor, neighbourhoodId: null, form },
		async (tx) => {
			const account = await findAccount(tx, { id: accountId });
			if (account?.state !== 'active') return refuse('noSuchPerson');
			const linkId = await issueLink(tx, context, { purpose: 'printed', accountId });
			tx.note({
				action: 'signInLinkPrinted',
				subjectKind: 'account',
				subjectId: hashAccount(accountId, context)
			});
			return ok({ linkId });
		}
	);
	// Outside of the stored answer: the token itself is written nowhere.
	return printed.ok ? ok({ token: linkToken(context, printed.value.linkId) }) : printed;
}
