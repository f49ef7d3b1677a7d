import type { MailContent } from '$lib/domain/notice/mail-template';
import type { Transaction } from '$lib/server/db/client';
import type { Random } from '$lib/server/random';
import { readAccounts, type Account } from '$lib/server/repositories/accounts';
import { insertMessages } from '$lib/server/repositories/outbox-messages';

/** The transaction of a use case, as `perform` gives it. */
export type MailingTransaction = Transaction & { readonly at: Date; readonly random: Random };

export type MailRecipient =
	{ readonly accountId: string } | { readonly email: string; readonly locale: string };

export type Mail = MailContent & {
	readonly neighbourhoodId: string | null;
	readonly to: MailRecipient;
};

/** The same words for everybody. */
export type MailToAll = MailContent & {
	readonly neighbourhoodId: string | null;
	readonly to: readonly MailRecipient[];
};

/**
 * Writes a mail into the outbox; it leaves when the transaction of the use case has committed, in the
 * language of its recipient. Nothing is written for a person without a mail address, or whose account is
 * closed. Answers whether there is somebody to write to.
 */
export async function enqueueMail(tx: MailingTransaction, { to, ...mail }: Mail): Promise<boolean> {
	return (await enqueueMails(tx, { ...mail, to: [to] })).length > 0;
}

/** The same to many, by two queries for all of them. Answers those to whom there is something to write. */
export async function enqueueMails(
	tx: MailingTransaction,
	{ neighbourhoodId, to, ...content }: MailToAll
): Promise<readonly MailRecipient[]> {
	const ids = to.flatMap((one) => ('accountId' in one ? [one.accountId] : []));
	const accounts = new Map((await readAccounts(tx, ids)).map((account) => [account.id, account]));
	const written = to.flatMap((one) => {
		const recipient = recipientOf(one, accounts);
		return recipient === null ? [] : [{ one, recipient }];
	});
	const messages = written.map(({ recipient }) => ({
		...{ id: tx.random.uuid(), neighbourhoodId, content },
		...recipient
	}));
	await insertMessages(tx, messages, tx.at);
	return written.map(({ one }) => one);
}

function recipientOf(to: MailRecipient, accounts: ReadonlyMap<string, Account>) {
	if ('email' in to)
		return { recipientAccountId: null, recipientEmail: to.email, locale: to.locale };
	const account = accounts.get(to.accountId);
	if (!account || account.email === null || account.state === 'closed') return null;
	return {
		recipientAccountId: account.id,
		recipientEmail: account.email,
		locale: account.locale
	};
}
