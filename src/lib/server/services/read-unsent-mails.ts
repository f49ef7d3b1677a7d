import type { Context } from '$lib/server/context';
import { finishMail } from '$lib/server/outbox/send-mails';
import { listGivenUpMessages } from '$lib/server/repositories/outbox-messages';
import type { Scope } from '$lib/server/repositories/scope';

export interface UnsentMail {
	readonly id: string;
	readonly to: string;
	/** In the language of whoever was to read it; null where this version does not know the mail. */
	readonly subject: string | null;
	readonly locale: string;
	readonly createdAt: Date;
}

/** The mails of a neighbourhood that did not arrive after all attempts, the oldest first. */
export async function readUnsentMails(
	context: Context,
	scope: Scope
): Promise<readonly UnsentMail[]> {
	const messages = await listGivenUpMessages(context.db.query, scope);
	return await Promise.all(
		messages.map(async (message) => ({
			id: message.id,
			to: message.recipientEmail,
			subject: (await finishMail(context, message))?.subject ?? null,
			locale: message.locale,
			createdAt: message.createdAt
		}))
	);
}
