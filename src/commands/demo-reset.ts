import { existsSync } from 'node:fs';
import { resetDemo } from '../lib/server/demo/reset-demo';
import { readEnvironment } from '../lib/server/env';
import { explainFailure } from '../lib/server/process/explain-failure';

/** `npm run demo:reset`: empties a demo; the next start makes a new one, counted from that day. */

try {
	const env = readEnvironment(process.env);
	if (env.DATABASE_URL === undefined && !existsSync(env.DATA_DIR))
		console.log(`There is no store in ${env.DATA_DIR} yet: npm start makes the demo.`);
	else {
		await resetDemo(env);
		console.log('The demo is empty. npm start makes a new one.');
	}
} catch (error) {
	console.error(explainFailure(error) ?? error);
	process.exit(2);
}
