import type { MailContent } from '$lib/domain/notice/mail-template';
import type { Transaction } from '$lib/server/db/client';
import type { Random } from '$lib/server/random';
import { findAccount } from '$lib/server/repositories/accounts';
import { insertMessage } from '$lib/server/repositories/outbox-messages';

/** The transaction of a use case, as `perform` gives it. */
export type MailingTransaction = Transaction & { readonly at: Date; readonly random: Random };

export type MailRecipient =
	{ readonly accountId: string } | { readonly email: string; readonly locale: string };

export type Mail = MailContent & {
	readonly neighbourhoodId: string | null;
	readonly to: MailRecipient;
};

/**
 * Writes a mail into the outbox; it leaves when the transaction of the use case has committed, in the
 * language of its recipient. Nothing is written for a person without a mail address, or whose account is
 * closed. Answers whether there is somebody to write to.
 */
export async function enqueueMail(
	tx: MailingTransaction,
	{ neighbourhoodId, to, ...content }: Mail
): Promise<boolean> {
	const recipient = await readRecipient(tx, to);
	if (recipient === null) return false;
	await insertMessage(tx, { id: tx.random.uuid(), neighbourhoodId, ...recipient, content }, tx.at);
	return true;
}

async function readRecipient(tx: Transaction, to: MailRecipient) {
	if ('email' in to)
		return { recipientAccountId: null, recipientEmail: to.email, locale: to.locale };
	const account = await findAccount(tx, { id: to.accountId });
	if (!account || account.email === null || account.state === 'closed') return null;
	return {
		recipientAccountId: account.id,
		recipientEmail: account.email,
		locale: account.locale
	};
}
