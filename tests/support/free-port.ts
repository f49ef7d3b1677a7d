import { createServer } from 'node:net';

/** A port on which nobody listened a moment ago. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.on('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => {
				if (typeof address === 'object' && address) resolve(address.port);
				else reject(new Error('no free port'));
			});
		});
	});
}
