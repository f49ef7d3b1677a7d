import type { Server } from 'node:http';
import { readEnvironment, type Environment } from '../lib/server/env';
import { buildWhenStale } from '../lib/server/process/build-when-stale';
import { explainFailure } from '../lib/server/process/explain-failure';
import {
	addressesOf,
	loadApplication,
	serve,
	shutDown,
	tryToListen
} from '../lib/server/process/serve';
import { onStart, type StartAnnouncement } from '../lib/server/process/start-announcement';
import { welcomeLines } from '../lib/server/process/welcome';

/** `npm start`: builds when the sources are newer, opens the instance, serves it until told to end. */

const root = process.cwd();
process.env['NODE_ENV'] ??= 'production';

let server: Server | undefined;
let ending = false;

function end(signal: 'SIGINT' | 'SIGTERM'): void {
	if (ending) return;
	ending = true;
	if (server === undefined) process.exit(0);
	void shutDown(server, signal);
}

process.on('SIGINT', end);
process.on('SIGTERM', end);

// npm killed the hard way leaves no orphan that holds the port and the data.
const parent = process.ppid;
if (process.env['npm_lifecycle_event'] === 'start') {
	setInterval(() => {
		if (process.ppid !== parent) end('SIGTERM');
	}, 500).unref();
}

async function build(): Promise<void> {
	const outcome = await buildWhenStale(root, () => {
		console.log('Building (the sources changed since the last build) …');
	});
	if (outcome.ok) return;
	console.error(outcome.output);
	console.error('The build failed: the message above says where.');
	process.exit(1);
}

async function open(env: Environment): Promise<void> {
	await tryToListen({ host: env.HOST ?? '127.0.0.1', port: env.PORT });
	await build();
	let news: StartAnnouncement = { mode: 'demo', setupToken: null, mailsWait: false };
	onStart((heard) => (news = heard));
	const application = await loadApplication(root, env);
	const host = env.HOST ?? (news.mode === 'demo' ? '127.0.0.1' : '0.0.0.0');
	server = await serve(application, { host, port: env.PORT });
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : env.PORT;
	const addresses = env.ORIGIN === undefined ? addressesOf(host, port) : [env.ORIGIN];
	console.log(welcomeLines(addresses, news).join('\n'));
}

try {
	await open(readEnvironment(process.env));
} catch (error) {
	console.error(explainFailure(error) ?? error);
	process.exit(1);
}
