import { channel, subscribe } from 'node:diagnostics_channel';
import { z } from 'zod';

/**
 * What the application knows at its start and the start command prints. The command runs from the sources and
 * the application from its build, in one process: they share no module, so the news goes by a named channel.
 */
const announcement = z.object({
	mode: z.enum(['demo', 'real']),
	/** For the first administrator; null in a demo or when it was used. */
	setupToken: z.string().nullable(),
	/** A real installation without SMTP_URL. */
	mailsWait: z.boolean()
});

export type StartAnnouncement = z.infer<typeof announcement>;

const name = 'quartierstimme:started';

export function announceStart(news: StartAnnouncement): void {
	channel(name).publish(news);
}

/** Calls back once the instance is open; nothing is printed of news that has another form. */
export function onStart(hear: (news: StartAnnouncement) => void): void {
	subscribe(name, (message) => {
		const read = announcement.safeParse(message);
		if (read.success) hear(read.data);
	});
}
