import { findChromium } from '../../tests/support/find-chromium';
import { findOrInstallPostgres } from '../../tests/support/find-postgres';
import { beginStep, runStep, type Step, type StepOutcome } from '../../tests/support/run-step';
import { buildWhenStale } from '../lib/server/process/build-when-stale';

/** `npm test`: finds what the tests need, runs every step, and says at the end how many passed. */

const failure: StepOutcome = { ok: false, passed: 0, failed: 1 };
const success: StepOutcome = { ok: true, passed: 0, failed: 0 };
const outcomes: { name: string; outcome: StepOutcome }[] = [];

/** Every step runs, also after one that failed: one run shows all problems. */
async function step(name: string, run: () => Promise<StepOutcome>): Promise<boolean> {
	console.log(`\n=== ${name}`);
	const startedAt = performance.now();
	const outcome = await run();
	const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
	console.log(`=== ${name}: ${outcome.ok ? 'passed' : 'FAILED'} (${seconds} s)`);
	outcomes.push({ name, outcome });
	return outcome.ok;
}

const run = (what: Step) => step(what.name, () => runStep(what));

function fail(sentence: string): StepOutcome {
	console.log(sentence);
	return failure;
}

const vitest = (project: string): Step => ({
	name: project,
	command: `vitest run --project ${project} --reporter=dot --reporter=json --outputFile.json=test-results/${project}.json`,
	report: `test-results/${project}.json`
});

let chromium = '';
await step('chromium', async () => {
	const found = await findChromium(console.log);
	if (!found.ok) return fail(found.sentence);
	console.log(`${found.path} (${found.how})`);
	chromium = found.path;
	return success;
});

await step('postgresql', () => {
	try {
		console.log(process.env['TEST_DATABASE_URL'] ? 'TEST_DATABASE_URL' : findOrInstallPostgres());
		return Promise.resolve(success);
	} catch (error) {
		return Promise.resolve(fail(error instanceof Error ? error.message : String(error)));
	}
});

await run({ name: 'generate', command: 'tsx src/commands/generate.ts' });
// The longest of the steps that need no browser keeps one core busy: it runs beside the others.
const lint = beginStep({ name: 'lint', command: 'eslint .' });
await run({ name: 'format', command: 'prettier --check --log-level warn .' });
await run({ name: 'types', command: 'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings' });
// Missing, extra and unused words are among the unit tests; here is how plain they are.
await run({ name: 'messages', command: 'tsx src/commands/check-leicht.ts' });
await run(vitest('unit'));
await run(vitest('service'));
await step('lint', lint);

const built = await step('build', async () => {
	const build = await buildWhenStale(process.cwd());
	return build.ok ? success : fail(build.output);
});
if (built && chromium !== '') {
	await run({
		name: 'e2e',
		command: 'playwright test --config tests/playwright.config.ts --reporter=dot,json',
		env: {
			CHROMIUM_PATH: chromium,
			PLAYWRIGHT_JSON_OUTPUT_NAME: `${process.cwd()}/test-results/e2e.json`
		},
		report: 'test-results/e2e.json'
	});
} else {
	await step('e2e', () => Promise.resolve(fail('Without a build and a Chromium this cannot run.')));
}

const sum = (key: 'passed' | 'failed') =>
	outcomes.reduce((total, { outcome }) => total + outcome[key], 0);
const broken = outcomes.filter(({ outcome }) => !outcome.ok).map(({ name }) => name);
console.log('');
if (broken.length > 0) console.log(`Failed: ${broken.join(', ')}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(broken.length === 0 ? 0 : 1);
