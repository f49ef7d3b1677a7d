import type { Context } from './context';
import { createDemo } from './demo/create-demo';
import { readEnvironment } from './env';
import { openContext } from './open-context';
import { announceStart } from './process/start-announcement';

let running: Promise<Context> | null = null;

/** The one context of this server process, opened at first use (by the `init` hook). */
export function getContext(): Promise<Context> {
	running ??= openContext(readEnvironment(process.env)).then(async ({ context, report }) => {
		await createDemo(context);
		announceStart(report);
		return context;
	});
	return running;
}

/** Ends what never ends by itself; the process is about to wait for its last answers. */
export async function endNews(): Promise<void> {
	(await running)?.news.close();
}

/** Closes the store at shutdown; afterwards getContext would open it again. */
export async function closeContext(): Promise<void> {
	const context = await running;
	running = null;
	await context?.db.close();
}
