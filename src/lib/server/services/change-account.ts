import type { AccountActor } from '$lib/domain/access/actor';
import { ok, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { updateAccount } from '$lib/server/repositories/accounts';
import { hashAccount } from './audit';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

export interface ChangeAccount {
	readonly displayName: string;
	/** The language of mails. */
	readonly locale: string;
	readonly formKey: string;
}

/** Changes what the actor is called and in which language mails come. */
export async function changeAccount(
	context: Context,
	actor: AccountActor,
	{ formKey, displayName, locale }: ChangeAccount
): Promise<Result<true, FormKeyRefusal>> {
	const form = { key: formKey, payload: { displayName, locale } };
	return perform(context, { actor, neighbourhoodId: null, form }, async (tx, now) => {
		await updateAccount(tx, actor.accountId, { displayName, locale, modifiedAt: now });
		tx.note({
			action: 'accountChanged',
			subjectKind: 'account',
			subjectId: hashAccount(actor.accountId, context)
		});
		return ok(true);
	});
}
