import type { MailParams } from '$lib/domain/notice/mail-template';
import { enqueueMail } from '$lib/server/outbox/enqueue-mail';
import { ensureAccount, insertAccount } from '$lib/server/repositories/accounts';
import type { UseCaseTransaction } from './perform';

/** Somebody as an administrator or manager names them: by mail address, or by name alone. */
export interface InvitedPerson {
	/** Null for a person without mail: they sign in with a link on paper. */
	readonly email: string | null;
	readonly displayName: string;
}

export interface Invitation {
	readonly person: InvitedPerson;
	/** Language of the mail and of a new account: that of the page on which they were named. */
	readonly locale: string;
	readonly neighbourhoodId: string | null;
	readonly invitation: MailParams['invitation'];
}

/**
 * Part of a use case that gives somebody an office or a seat: finds or makes their account, and tells them by
 * mail. The mail opens the page and carries no authority: they sign in there, by mail address. Answers the id
 * of the account.
 */
export async function invitePerson(
	tx: UseCaseTransaction,
	{ person, locale, neighbourhoodId, invitation }: Invitation
): Promise<string> {
	const accountId = await accountOf(tx, person, locale);
	await enqueueMail(tx, {
		neighbourhoodId,
		to: { accountId },
		template: 'invitation',
		params: invitation
	});
	return accountId;
}

async function accountOf(
	tx: UseCaseTransaction,
	{ email, displayName }: InvitedPerson,
	locale: string
): Promise<string> {
	const made = { id: tx.random.uuid(), displayName, locale };
	if (email !== null) return (await ensureAccount(tx, { ...made, email }, tx.at)).id;
	await insertAccount(tx, { ...made, email }, tx.at);
	return made.id;
}
