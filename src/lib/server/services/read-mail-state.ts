import type { Context } from '$lib/server/context';
import { countUnsent } from '$lib/server/repositories/outbox-messages';

/** Whether mails leave, for the start report and the warning on the desk. */
export interface MailState {
	readonly kind: Context['mail'];
	/** Mails that have not left yet; in a demo none ever does. */
	readonly waiting: number;
	/** Mails given up after their last attempt. */
	readonly failed: number;
	readonly waitingSince: Date | null;
	/** Mails leave, but their links point to this machine only, for ORIGIN is not set. */
	readonly linksLeadNowhere: boolean;
}

export async function readMailState({
	db,
	mail,
	origin
}: Pick<Context, 'db' | 'mail' | 'origin'>): Promise<MailState> {
	const linksLeadNowhere = mail === 'smtp' && new URL(origin).hostname === 'localhost';
	return { kind: mail, ...(await countUnsent(db.query)), linksLeadNowhere };
}
