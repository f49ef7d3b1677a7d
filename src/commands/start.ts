import { buildWhenStale } from '../lib/server/process/build-when-stale';
import { readListenSettings } from '../lib/server/process/listen-settings';
import { addressesOf, loadApplication, serve, shutDown } from '../lib/server/process/serve';

/** `npm start`: builds when the sources are newer, opens the instance, serves it until told to end. */

function refuse(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}

const root = process.cwd();
process.env['NODE_ENV'] ??= 'production';

const read = readListenSettings(process.env);
if (!read.ok) refuse(read.sentence);
const { settings } = read;

const build = await buildWhenStale(root, () => {
	console.log('Building (the sources changed since the last build) …');
});
if (!build.ok) refuse(`${build.output}\nThe build failed: the message above says where.`);

const host = settings.host ?? '127.0.0.1';
const application = await loadApplication(root, settings);
const server = await serve(application, { host, port: settings.port });

const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : settings.port;
console.log(`Quartierstimme is open: ${addressesOf(host, port).join('  ')}`);

let ending = false;
function end(signal: 'SIGINT' | 'SIGTERM'): void {
	if (ending) return;
	ending = true;
	clearInterval(parentWatch);
	void shutDown(server, signal);
}

process.on('SIGINT', end);
process.on('SIGTERM', end);

// npm killed the hard way leaves no orphan that holds the port and the data.
const parent = process.ppid;
const parentWatch = setInterval(() => {
	if (process.env['npm_lifecycle_event'] === 'start' && process.ppid !== parent) end('SIGTERM');
}, 500);
