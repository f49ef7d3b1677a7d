import type { Follower } from './meeting-news';

/** Shorter than a proxy's patience with a silent connection; the script of the page counts on it. */
const heartbeatMs = 20_000;

/** Then the screen asks anew, and whether it may still follow is asked as well. */
const longestMs = 15 * 60_000;

const encoder = new TextEncoder();
const event = (name: string) => encoder.encode(`event: ${name}\ndata:\n\n`);

/**
 * An answer that never ends by itself and says „changed“ whenever `follow` does, else that it is alive. It carries
 * nothing else. Null when there is nothing to follow.
 */
export async function eventStream(
	follow: (follower: Follower) => Promise<(() => void) | null>
): Promise<Response | null> {
	let outlet: ReadableStreamDefaultController<Uint8Array> | null = null;
	let stop: (() => void) | null = null;
	const timers: NodeJS.Timeout[] = [];
	const end = () => {
		for (const timer of timers) clearTimeout(timer);
		stop?.();
		outlet = null;
	};
	const send = (name: string) => outlet?.enqueue(event(name));
	const ended = () => {
		const open = outlet;
		end();
		open?.close();
	};
	stop = await follow({ changed: () => send('changed'), ended });
	if (stop === null) return null;
	const body = new ReadableStream<Uint8Array>({
		start: (controller) => {
			outlet = controller;
			send('alive');
			timers.push(setInterval(() => send('alive'), heartbeatMs).unref());
			timers.push(setTimeout(ended, longestMs).unref());
		},
		cancel: end
	});
	return new Response(body, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			// nginx and its kin would keep the words until there are enough of them.
			'x-accel-buffering': 'no',
			// At the end nothing more comes over this connection: a process that ends need not wait for it.
			connection: 'close'
		}
	});
}
