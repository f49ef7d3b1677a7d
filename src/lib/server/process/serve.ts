import { type EventEmitter, once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ListenSettings } from './listen-settings';
import { addressHeader, clientAddress, protocolHeader } from './proxy-headers';

/** Times after the process was told to end (ms): for answers in progress, and until it is gone whatever hangs. */
const lastAnswers = 800;
const lastMoment = 1500;

const isListener = (value: unknown): value is RequestListener => typeof value === 'function';

/**
 * Loads the built application. Loading runs its `init`: the database is opened and migrated before this
 * resolves; what goes wrong there is thrown. The adapter reads its variables at this moment, so they are set here.
 */
export async function loadApplication(
	root: string,
	settings: ListenSettings
): Promise<RequestListener> {
	process.env['PROTOCOL_HEADER'] = protocolHeader;
	process.env['ADDRESS_HEADER'] = addressHeader;
	process.env['BODY_SIZE_LIMIT'] = settings.bodySizeLimit;
	if (settings.origin === undefined) delete process.env['ORIGIN'];
	else process.env['ORIGIN'] = settings.origin;

	const built: unknown = await import(pathToFileURL(join(root, 'build', 'handler.js')).href);
	const handler =
		typeof built === 'object' && built !== null && 'handler' in built && built.handler;
	if (!isListener(handler)) throw new Error('build/handler.js has no handler');
	return (request, response) => {
		const peer = request.socket.remoteAddress ?? '';
		request.headers[protocolHeader] = 'http';
		request.headers[addressHeader] = clientAddress(
			peer,
			request.headers,
			settings.origin !== undefined
		);
		handler(request, response);
	};
}

/** Starts to listen; rejects with Node's error when the port is taken or the host is not ours. */
export async function serve(
	listener: RequestListener,
	where: { host: string; port: number }
): Promise<Server> {
	const server = createServer(
		// A body or a head that trickles in ties up a connection no longer than this.
		{ requestTimeout: 30_000, headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
		listener
	);
	// Longer than the usual idle time of a proxy in front, so that it never writes into a closed connection.
	server.keepAliveTimeout = 65_000;
	server.listen(where.port, where.host);
	await once(server, 'listening');
	return server;
}

/**
 * Takes no new requests, gives answers in progress a last second, then lets the application close: it hears
 * Kit's `sveltekit:shutdown`, closes the database and ends the process. Nobody listening: ends it here.
 */
export async function shutDown(server: Server, reason: 'SIGINT' | 'SIGTERM'): Promise<void> {
	setTimeout(() => process.exit(0), lastMoment).unref();
	const closed = once(server, 'close');
	server.close();
	server.closeIdleConnections();
	const impatient = setTimeout(() => {
		server.closeAllConnections();
	}, lastAnswers);
	await closed;
	clearTimeout(impatient);
	// Kit's own name for this moment; whoever holds the database open closes it now.
	const events: EventEmitter = process;
	if (!events.emit('sveltekit:shutdown', reason)) process.exit(0);
}

/** The addresses under which a server on `host` and `port` is reached, for people to click. */
export function addressesOf(host: string, port: number): string[] {
	const everywhere = host === '0.0.0.0' || host === '::';
	const name = host.includes(':') ? `[${host}]` : host;
	const here = everywhere || host === '127.0.0.1' ? 'localhost' : name;
	const others = everywhere
		? Object.values(networkInterfaces())
				.flat()
				.flatMap((at) => (at?.family === 'IPv4' && !at.internal ? [at.address] : []))
		: [];
	return [here, ...others].map((at) => `http://${at}:${port}`);
}
