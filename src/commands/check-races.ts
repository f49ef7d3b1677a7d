import { races } from '../../tests/races/all-races';
import { loseLocks, runRace, type Race, type Removal } from '../../tests/races/race';
import { existingCluster, startCluster } from '../../tests/support/postgres-cluster';
import { makeTemplate, openScratchStore, type Template } from '../../tests/support/scratch-store';

/**
 * `npm run check:races`: what happens when people act at the same moment, on a real PostgreSQL. With `--prove` it
 * first takes away, in a scratch database, what guards each race, and demands that the race is lost then: so
 * that a race which holds is known to hold because of its guard.
 */

async function attempt(template: Template, race: Race, without?: Removal) {
	const store = await openScratchStore(template, {
		tap: loseLocks(without?.unlocked ?? []),
		before: without?.statements ?? []
	});
	const startedAt = performance.now();
	const problems = await runRace(race, store).finally(() => store.drop());
	return { problems, seconds: ((performance.now() - startedAt) / 1000).toFixed(1) };
}

async function prove(template: Template, race: Race): Promise<boolean> {
	let bites = true;
	for (const removal of race.removals) {
		const { problems } = await attempt(template, race, removal);
		const lost = problems.length > 0;
		console.log(`  without ${removal.name}: ${lost ? 'lost, as it must be' : 'STILL HOLDS'}`);
		for (const problem of problems) console.log(`    ${problem.slice(0, 160)}`);
		bites &&= lost;
	}
	return bites;
}

async function check(template: Template, race: Race): Promise<boolean> {
	console.log(race.name);
	const bites = process.argv.includes('--prove') ? await prove(template, race) : true;
	const { problems, seconds } = await attempt(template, race);
	for (const problem of problems) console.log(`  ${problem}`);
	console.log(
		`  ${problems.length === 0 ? 'holds' : 'LOST'}: ${race.rounds} times in ${seconds} s`
	);
	return bites && problems.length === 0;
}

const named = process.env['TEST_DATABASE_URL'];
const cluster = named === undefined ? await startCluster() : existingCluster(named);
let failed = 0;
try {
	const template = await makeTemplate(cluster);
	for (const race of races) if (!(await check(template, race))) failed++;
	await template.drop();
} finally {
	await cluster.stop();
}
process.exit(failed === 0 ? 0 : 1);
