import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { clientJavaScriptBytes } from '../../tests/bench/client-javascript';
import { castingTimes } from '../../tests/bench/casting';
import { millisecondsToDecide } from '../../tests/bench/decide';
import { requestsPerSecond } from '../../tests/bench/load';
import { publicPages } from '../../tests/bench/public-pages';
import { registerTimes } from '../../tests/bench/register';
import { tallyTimes } from '../../tests/bench/tally';
import { sixtyVotesAtOnce } from '../../tests/bench/votes-at-once';
import { startApp, type App } from '../../tests/support/server';
import { buildWhenStale } from '../lib/server/process/build-when-stale';

/**
 * `npm run bench`: ratios measured in one run on one machine; the last line is all figures as JSON. With names of parts
 * behind it (`npm run bench -- tally casting`) only those are measured.
 */

const figures: Record<string, number> = {};

function note(name: string, value: number, unit: string): void {
	figures[name] = Math.round(value * 10_000) / 10_000;
	console.log(`${name.padEnd(36)} ${figures[name]} ${unit}`);
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
	const startedAt = performance.now();
	const result = await work();
	return { seconds: (performance.now() - startedAt) / 1000, result };
}

async function startBare(body: Buffer): Promise<{ url: string; stop: () => void }> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/bare-server.ts'], {
		stdio: ['pipe', 'pipe', 'inherit']
	});
	child.stdin.end(body);
	const url = await new Promise<string>((resolve) => {
		createInterface({ input: child.stdout }).once('line', resolve);
	});
	return { url, stop: () => void child.kill() };
}

/** Rounds alternate, so that a machine that slows down slows both. */
async function compareWithBareServer(name: string, page: string): Promise<void> {
	const bare = await startBare(Buffer.from(await (await fetch(page)).arrayBuffer()));
	const ours: number[] = [];
	const theirs: number[] = [];
	for (const seconds of [1, 3, 3, 3]) {
		ours.push(await requestsPerSecond(page, seconds));
		theirs.push(await requestsPerSecond(bare.url, seconds));
	}
	bare.stop();
	const median = (rounds: number[]) => rounds.slice(1).sort((a, b) => a - b)[1] ?? 0;
	note(`${name}_per_second`, median(ours), '/s');
	note(`${name}_bare_server_per_second`, median(theirs), '/s');
	note(`${name}_bare_server_ratio`, median(theirs) / median(ours), 'times');
}

async function measureJavaScript(pages: readonly string[]): Promise<void> {
	let most = 0;
	for (const page of pages) {
		const bytes = await clientJavaScriptBytes(page);
		console.log(`${new URL(page).pathname.padEnd(44)} ${bytes} bytes of JavaScript (gzip)`);
		most = Math.max(most, bytes);
	}
	note('pages_measured', pages.length, 'pages');
	note('client_javascript_gzip_bytes_most', most, 'bytes');
}

async function measurePages(app: App): Promise<void> {
	const pages = await publicPages(app.url);
	await measureJavaScript(pages);
	const proposal = pages.find((page) => /\/proposals\/\d{4}-\d+$/.test(page));
	const start = proposal?.replace(/\/proposals\/.*$/, '');
	if (proposal === undefined || start === undefined)
		throw new Error('The demo shows no proposal: there is no page to measure.');
	await compareWithBareServer('start_page', start);
	await compareWithBareServer('proposal_page', proposal);
}

function measureDecisions(): void {
	const small = millisecondsToDecide(60);
	const large = millisecondsToDecide(1000);
	note('decide_60_seats_ms', small, 'ms with explanation (target < 1)');
	note('decide_1000_seats_ms', large, 'ms with explanation');
	// 1 would be strictly in step with the number of seats; below it the cost of a seat falls.
	note('decide_cost_per_seat_ratio', large / 1000 / (small / 60), 'times');
}

function measureTally(): void {
	const counts = tallyTimes();
	for (const [name, { ms, ratio, target }] of Object.entries({
		million_ballots_20000_kinds: { ...counts.merged, target: 'target < 2000' },
		million_ballots_all_distinct: { ...counts.distinct, target: '1,000,000 kinds' },
		a_neighbourhood_completed: { ...counts.small, target: '35 projects, 500 voters, target < 500' }
	})) {
		note(`tally_${name}_ms`, ms, `ms (${target})`);
		note(`tally_${name}_to_votes_ratio`, ratio, 'times adding up the votes');
	}
	note('tally_million_ballots_20000_kinds_mb', counts.mergedMegabytes, 'MB (target < 300)');
	note('tally_million_ballots_all_distinct_mb', counts.distinctMegabytes, 'MB');
}

async function measureVotesAtOnce(): Promise<void> {
	const votes = await sixtyVotesAtOnce();
	note('vote_among_60_in_a_second_ms', votes.took, 'ms');
	note('vote_among_60_to_alone_ratio', votes.ratio, 'times');
	note('screen_shows_60_votes_after_ms', votes.shownMs, 'ms (target < 1000)');
}

async function measureCasting(): Promise<void> {
	const casting = await castingTimes();
	note('resident_ballots_cast_per_second', casting.ours, '/s by one process, 10 at once');
	note('resident_ballots_pgbench_per_second', casting.plain, '/s: same statements, as it comes');
	note(
		'resident_ballots_prepared_pgbench_per_second',
		casting.prepared,
		'/s: prepared, same trips'
	);
	note(
		'resident_ballot_cpu_ms',
		casting.cpuEach,
		'ms of the processor for each, the database apart'
	);
	note('resident_ballots_to_pgbench_ratio', casting.toPlain, 'times (target >= 0.6)');
	note('resident_ballots_to_prepared_pgbench_ratio', casting.toPrepared, 'times');
}

async function measureRegister(): Promise<void> {
	for (const [page, { few, many, ratio }] of Object.entries(await registerTimes())) {
		note(`register_${page}_of_100_ms`, few, 'ms');
		note(`register_${page}_of_100000_ms`, many, 'ms');
		note(`register_${page}_ratio`, ratio, page === 'first_page' ? 'times (target < 1.2)' : 'times');
	}
}

async function measureStartAndPages(): Promise<void> {
	const build = await buildWhenStale(process.cwd());
	if (!build.ok) throw new Error(build.output);
	const folder = mkdtempSync(join(tmpdir(), 'quartierstimme-bench-'));
	try {
		const first = await timed(() => startApp({ DATA_DIR: folder }));
		await first.result.stop();
		note('first_start_with_demo_seconds', first.seconds, 's');
		const later = await timed(() => startApp({ DATA_DIR: folder }));
		note('start_built_seconds', later.seconds, 's');
		await measurePages(later.result);
		await later.result.stop();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const parts = new Map<string, () => void | Promise<void>>([
	['decide', measureDecisions],
	['tally', measureTally],
	['votes', measureVotesAtOnce],
	['casting', measureCasting],
	['register', measureRegister],
	['pages', measureStartAndPages]
]);
const asked = process.argv.slice(2);
if (asked.some((name) => !parts.has(name))) {
	console.error(`The parts are: ${[...parts.keys()].join(', ')}.`);
	process.exit(2);
}
for (const [name, measure] of parts)
	if (asked.length === 0 || asked.includes(name)) await measure();
console.log(JSON.stringify(figures));
