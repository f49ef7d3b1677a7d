import { retryMailAt, sendingLeaseMs } from '$lib/domain/notice/retry-mail';
import type { Context } from '$lib/server/context';
import { findAccount } from '$lib/server/repositories/accounts';
import { listNeighbourhoods } from '$lib/server/repositories/neighbourhoods';
import {
	claimMessages,
	deleteMessage,
	markNotSent,
	markSent,
	type OutboxMessage
} from '$lib/server/repositories/outbox-messages';
import { findLink } from '$lib/server/repositories/sign-in-links';
import { renderMail, type RenderedMail } from './render-mail';
import type { MailTransport } from './smtp-transport';

export interface SendingReport {
	readonly sent: number;
	readonly notSent: number;
	/** Whether more may be due. */
	readonly isMore: boolean;
}

const mailsAtOnce = 20;

/**
 * Takes the mails that are due and hands them over, one after the other. Several processes share the work:
 * each takes rows that no other has. A mail that could not leave waits for its next attempt, and is given up
 * after the last. At least once: a crash between sending and noting it sends a second time.
 */
export async function sendMails(
	context: Context,
	transport: MailTransport
): Promise<SendingReport> {
	const now = context.now();
	const leaseUntil = new Date(now.getTime() + sendingLeaseMs);
	const messages = await context.db.transaction((tx) =>
		claimMessages(tx, { now, leaseUntil, limit: mailsAtOnce })
	);
	let sent = 0;
	for (const message of messages) if (await sendOne(context, transport, message)) sent++;
	return { sent, notSent: messages.length - sent, isMore: messages.length === mailsAtOnce };
}

async function sendOne(
	context: Context,
	transport: MailTransport,
	message: OutboxMessage
): Promise<boolean> {
	const { query } = context.db;
	if (await isPointless(context, message)) {
		await deleteMessage(query, message.id);
		return false;
	}
	const mail = await finishMail(context, message);
	try {
		if (mail === null) throw new Error('no template of that name');
		await transport.send(mail, message.id);
	} catch {
		// Why is the mail server's business and may quote the mail: nothing of it is written anywhere.
		const now = context.now();
		await markNotSent(query, message.id, mail && retryMailAt(message.attempts, now));
		return false;
	}
	await markSent(query, message.id, context.now());
	return true;
}

/** A link that has run out, or was replaced, while its mail waited helps nobody. */
async function isPointless({ db, now }: Context, { content }: OutboxMessage): Promise<boolean> {
	if (content?.template !== 'signInLink' && content?.template !== 'handInProposal') return false;
	const link = await findLink(db.query, { id: content.params.linkId });
	return (
		link === null || link.usedAt !== null || link.replacedAt !== null || link.expiresAt <= now()
	);
}

/** The finished mail; null when this version does not know its template. */
export async function finishMail(
	context: Pick<Context, 'db' | 'secret' | 'origin'>,
	message: OutboxMessage
): Promise<RenderedMail | null> {
	if (message.content === null) return null;
	const { query } = context.db;
	const accountId = message.recipientAccountId;
	const account = accountId === null ? null : await findAccount(query, { id: accountId });
	const neighbourhoods = message.neighbourhoodId === null ? [] : await listNeighbourhoods(query);
	const writer = neighbourhoods.find(({ id }) => id === message.neighbourhoodId);
	return renderMail(context, {
		to: message.recipientEmail,
		name: account?.displayName ?? null,
		locale: message.locale,
		content: message.content,
		neighbourhoodName: writer?.name ?? null
	});
}
