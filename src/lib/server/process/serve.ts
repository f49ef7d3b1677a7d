import { type EventEmitter, once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Environment } from '../env';
import { policyWithoutPage, standingHeaders } from '../headers';
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
	env: Pick<Environment, 'ORIGIN' | 'BODY_SIZE_LIMIT'>
): Promise<RequestListener> {
	process.env['PROTOCOL_HEADER'] = protocolHeader;
	process.env['ADDRESS_HEADER'] = addressHeader;
	process.env['BODY_SIZE_LIMIT'] = env.BODY_SIZE_LIMIT;
	// Ours, not the given one: it may end with a slash. Other ways to name an origin are closed.
	for (const name of ['ORIGIN', 'HOST_HEADER', 'PORT_HEADER'])
		Reflect.deleteProperty(process.env, name);
	if (env.ORIGIN !== undefined) process.env['ORIGIN'] = env.ORIGIN;

	const built: unknown = await import(pathToFileURL(join(root, 'build', 'handler.js')).href);
	const handler =
		typeof built === 'object' && built !== null && 'handler' in built && built.handler;
	if (!isListener(handler)) throw new Error('build/handler.js has no handler');
	const standing = standingHeaders({ isHttps: env.ORIGIN?.startsWith('https:') ?? false });
	return (request, response) => {
		// Files and refused origins never reach our hooks; a page brings its own policy over this one.
		response.setHeaders(standing);
		response.setHeader('content-security-policy', policyWithoutPage);
		const peer = request.socket.remoteAddress ?? '';
		const behindProxy = env.ORIGIN !== undefined;
		request.headers[protocolHeader] = 'http';
		request.headers[addressHeader] = clientAddress(peer, request.headers, behindProxy);
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

/** Rejects like `serve` would, before minutes were spent on building and filling a database. */
export async function tryToListen(where: { host: string; port: number }): Promise<void> {
	const server = await serve(() => undefined, where);
	const closed = once(server, 'close');
	server.close();
	await closed;
}

/**
 * Takes no new requests, lets the application end what would never end by itself (`quartierstimme:closing`), gives
 * answers in progress a last second, then lets the application close: it hears Kit's `sveltekit:shutdown`, closes
 * the database and ends the process. Nobody listening: ends it here.
 */
export async function shutDown(server: Server, reason: 'SIGINT' | 'SIGTERM'): Promise<void> {
	setTimeout(() => process.exit(0), lastMoment).unref();
	const closed = once(server, 'close');
	server.close();
	server.closeIdleConnections();
	const events: EventEmitter = process;
	events.emit('quartierstimme:closing');
	const impatient = setTimeout(() => {
		server.closeAllConnections();
	}, lastAnswers);
	await closed;
	clearTimeout(impatient);
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
