import { existsSync } from 'node:fs';
import { openDatabase } from '../lib/server/db/open-database';
import { readEnvironment, type Environment } from '../lib/server/env';
import { explainFailure } from '../lib/server/process/explain-failure';
import {
	verifyChains,
	type ChainFault,
	type ChainReport
} from '../lib/server/services/verify-chain';

/**
 * `npm run -s verify-chain`: recomputes the audit, one line for each chain. Ends with 0 when all are whole, with
 * 1 when one is broken, with 2 when it could not look.
 */

const faults: Record<ChainFault, (seq: number) => string> = {
	rowMissing: (seq) => `row ${seq} is missing`,
	rowChanged: (seq) => `row ${seq} was changed: its content does not give its hash`,
	rowNotLinked: (seq) => `row ${seq} does not continue row ${seq - 1}`,
	headDiffers: (seq) => `the chain's head does not name row ${seq}, the last one`
};

function line({ name, rows, broken }: ChainReport): string {
	return broken
		? `${name}: BROKEN: ${faults[broken.fault](broken.seq)}`
		: `${name}: ${rows} ${rows === 1 ? 'row' : 'rows'}, whole`;
}

async function verify(env: Environment): Promise<readonly ChainReport[]> {
	const db = await openDatabase(env);
	try {
		return await verifyChains({ db });
	} finally {
		await db.close();
	}
}

try {
	const env = readEnvironment(process.env);
	if (env.DATABASE_URL === undefined && !existsSync(env.DATA_DIR)) {
		console.error(`There is no store in ${env.DATA_DIR}: name it by DATA_DIR or DATABASE_URL.`);
		process.exit(2);
	}
	const reports = await verify(env);
	for (const report of reports) console.log(line(report));
	process.exit(reports.some(({ broken }) => broken) ? 1 : 0);
} catch (error) {
	console.error(explainFailure(error) ?? error);
	process.exit(2);
}
