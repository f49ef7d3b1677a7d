import { Agent, createServer, get } from 'node:http';
import { once } from 'node:events';

const connections = 10;

function ask(url: string, agent: Agent): Promise<number> {
	return new Promise((resolve, reject) => {
		get(url, { agent }, (response) => {
			response.resume();
			response.once('end', () => {
				resolve(response.statusCode ?? 0);
			});
		}).once('error', reject);
	});
}

/** Answered requests per second, asked over ten connections for `seconds`. Throws when an answer is not 200. */
export async function requestsPerSecond(url: string, seconds: number): Promise<number> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const startedAt = performance.now();
	const until = startedAt + seconds * 1000;
	let answers = 0;
	const one = async () => {
		while (performance.now() < until) {
			const status = await ask(url, agent);
			if (status !== 200) throw new Error(`${url} answered ${status}`);
			answers++;
		}
	};
	await Promise.all(Array.from({ length: connections }, one));
	const passed = (performance.now() - startedAt) / 1000;
	agent.destroy();
	return answers / passed;
}

/** The least a page can cost here: a bare server that sends the same bytes and the same kind. */
export async function serveBytes(body: Buffer): Promise<{ url: string; stop: () => void }> {
	const server = createServer((_request, response) => {
		response.writeHead(200, { 'content-type': 'text/html', 'content-length': body.length });
		response.end(body);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('no address');
	return {
		url: `http://127.0.0.1:${address.port}/`,
		stop: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}
