import type { Context } from './context';
import { sendMails } from './outbox/send-mails';
import { smtpTransport } from './outbox/smtp-transport';
import { closeDueVotes } from './services/close-resident-vote';
import { endDueCirculations } from './services/end-due-circulations';
import { forgetWhatExpired } from './services/forget-what-expired';
import { remindOfCases } from './services/remind-owners';

const second = 1000;

/** Runs the work again and again, `pauseMs` after its last end, so that it never overlaps itself. */
function repeat(pauseMs: number, work: () => Promise<unknown>): () => Promise<void> {
	let running: Promise<unknown> = Promise.resolve();
	let timer: NodeJS.Timeout | null = null;
	let hasEnded = false;
	const round = () => {
		running = work()
			// The store or the mail server is away: the next round tries again.
			.catch(() => undefined)
			.then(() => {
				if (!hasEnded) timer = setTimeout(round, pauseMs).unref();
			});
	};
	timer = setTimeout(round, pauseMs).unref();
	return async () => {
		hasEnded = true;
		if (timer !== null) clearTimeout(timer);
		await running;
	};
}

/**
 * Starts what a server does by itself: sending mails, reminding of cases, ending votes in writing, closing votes of residents, forgetting what
 * has run out. Answers how to end it.
 */
export function startBackgroundWork(context: Context): () => Promise<void> {
	const { smtp } = context;
	const jobs = [
		repeat(600 * second, () => forgetWhatExpired(context)),
		repeat(60 * second, () => remindOfCases(context)),
		repeat(30 * second, async () => {
			await endDueCirculations(context);
		}),
		repeat(30 * second, () => closeDueVotes(context))
	];
	if (smtp !== null) {
		const transport = smtpTransport(smtp);
		jobs.push(
			// Somebody sits before the page and waits for the link to sign in.
			repeat(second, async () => {
				while ((await sendMails(context, transport)).isMore);
			})
		);
	}
	return async () => {
		await Promise.all(jobs.map((end) => end()));
	};
}
