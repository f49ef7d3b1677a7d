import type { Mode } from '$lib/domain/instance/decide-mode';
import type { Database } from './db/client';
import type { MeetingNews } from './live/meeting-news';
import type { Random } from './random';

/** What every use case is given: the store, the time, chance and the one secret. Built once. */
export interface Context {
	readonly db: Database;
	/** What screens that are open hear of a meeting. */
	readonly news: MeetingNews;
	readonly now: () => Date;
	readonly random: Random;
	readonly secret: string;
	readonly auditSalt: string;
	readonly mode: Mode;
	/** Where mails go: a server, nowhere until one is named, or a page of the demo. */
	readonly mail: 'smtp' | 'waits' | 'shown';
	/**
	 * The public address, as links in mails begin. Never taken from a request: whoever forges its Host header
	 * would have our mails point to their own site.
	 */
	readonly origin: string;
	/** The mail server and the address in From; null without one. */
	readonly smtp: { readonly url: string; readonly from: string } | null;
}
