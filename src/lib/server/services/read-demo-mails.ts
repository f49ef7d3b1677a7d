import type { Context } from '$lib/server/context';
import type { RenderedMail } from '$lib/server/outbox/render-mail';
import { finishMail } from '$lib/server/outbox/send-mails';
import {
	findMessage,
	readNewestMessages,
	type OutboxMessage
} from '$lib/server/repositories/outbox-messages';

export interface DemoMail extends RenderedMail {
	readonly id: string;
	readonly createdAt: Date;
}

const newest = 100;

/** The newest mails of a demo, finished as they would leave; null anywhere else than in a demo. */
export async function readDemoMails(context: Context): Promise<readonly DemoMail[] | null> {
	if (context.mode !== 'demo') return null;
	const messages = await readNewestMessages(context.db.query, newest);
	const mails = await Promise.all(messages.map((message) => demoMail(context, message)));
	return mails.filter((mail) => mail !== null);
}

/** One of them; null when there is none such, or this is no demo. */
export async function findDemoMail(context: Context, id: string): Promise<DemoMail | null> {
	if (context.mode !== 'demo') return null;
	const message = await findMessage(context.db.query, id);
	return message && demoMail(context, message);
}

async function demoMail(context: Context, message: OutboxMessage): Promise<DemoMail | null> {
	const mail = await finishMail(context, message);
	return mail && { ...mail, id: message.id, createdAt: message.createdAt };
}
