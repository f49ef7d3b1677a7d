import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
	determineHitLimitReached,
	DryRunStatus,
	MutantRunStatus,
	TestStatus,
	toMutantRunResult,
	type DryRunResult,
	type MutantRunOptions,
	type MutantRunResult,
	type TestResult,
	type TestRunner,
	type TestRunnerCapabilities
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { createServer, type ViteDevServer } from 'vite';
import type { FoundTest } from './vitest-in-process';

const folders = ['src/lib/domain/voting', 'src/lib/domain/rules'];

/** Readings and findings are tested where they become words: every value must be told, and told apart. */
const whereSaid = [
	'src/lib/i18n/rule-sentence.test.ts',
	'src/lib/i18n/rules-finding-sentence.test.ts'
];

/** Worked cases first, the slowest last: a run ends at the first red test. */
const order = [
	'/decide.test',
	'/decide-case.test',
	'/rule-sentence.test',
	'',
	'/by-chapter.test',
	'/decide-other-motion.test',
	'/complete-rules.test'
];

function placeOf(file: string): number {
	const place = order.findIndex((name) => name !== '' && file.includes(name));
	return place < 0 ? order.indexOf('') : place;
}

/**
 * Test files of the rules and the vote. Laws that hold for every vote are left out for their time: what they
 * notice must be noticed by a worked case too.
 */
function testFiles(): readonly string[] {
	return folders
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))
		)
		.filter((file) => file.endsWith('.test.ts') && !file.endsWith('.property.test.ts'))
		.concat(whereSaid)
		.sort((one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1));
}

/** What Stryker's changed files look at: which change is to be made, and where they count. */
interface Mutation {
	activeMutant?: string | undefined;
	currentTestId?: string | undefined;
	hitCount?: number;
	hitLimit?: number | undefined;
	mutantCoverage?: MutantCoverage;
}

const mutation: Mutation = {};
Reflect.set(globalThis, '__stryker__', mutation);

const standIn = 'tests/mutation/vitest-in-process.ts';

/** The same random cases for every change, so that two runs count the same. */
fc.configureGlobal({ seed: 20261121 });

/**
 * Runs tests in the process that asks for it, on modules that stay loaded: a change costs milliseconds, where
 * the runner for Vitest reads everything anew for each. That rules keep no state makes it possible. A test that
 * turns red must be green again at once without the change; otherwise all is read anew, and the change tried again.
 */
class InOneProcess implements TestRunner {
	private server: ViteDevServer | null = null;
	private tests = new Map<string, FoundTest>();

	capabilities(): TestRunnerCapabilities {
		return { reloadEnvironment: true };
	}

	async init(): Promise<void> {
		this.server = await createServer({
			configFile: false,
			appType: 'custom',
			logLevel: 'error',
			optimizeDeps: { noDiscovery: true },
			resolve: {
				alias: { $lib: resolve('src/lib'), vitest: resolve(standIn) }
			},
			server: { middlewareMode: true, watch: null, ws: false }
		});
		await this.readTests();
	}

	async dispose(): Promise<void> {
		await this.server?.close();
	}

	private async readTests(): Promise<void> {
		const { server } = this;
		if (server === null) return;
		server.moduleGraph.invalidateAll();
		this.tests = new Map();
		const { takeTests }: { takeTests?: () => readonly FoundTest[] } = await server.ssrLoadModule(
			`/${standIn}`
		);
		for (const file of testFiles()) {
			await server.ssrLoadModule(`/${file}`);
			for (const one of takeTests?.() ?? []) this.tests.set(`${file}#${one.name}`, one);
		}
	}

	async dryRun(): Promise<DryRunResult> {
		const tests: TestResult[] = [];
		for (const [id, { name, run }] of this.tests) {
			mutation.currentTestId = id;
			const startedAt = performance.now();
			const failure = await failureOf(run);
			mutation.currentTestId = undefined;
			const ran = { id, name, timeSpentMs: performance.now() - startedAt };
			tests.push(
				failure === null
					? { ...ran, status: TestStatus.Success }
					: { ...ran, status: TestStatus.Failed, failureMessage: failure }
			);
		}
		const mutantCoverage: MutantCoverage = mutation.mutantCoverage ?? { static: {}, perTest: {} };
		return { status: DryRunStatus.Complete, tests, mutantCoverage };
	}

	async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
		const first = await this.tryMutant(options);
		if (first !== 'stateKept') return first;
		await this.readTests();
		const second = await this.tryMutant(options);
		if (second !== 'stateKept') return second;
		await this.readTests();
		return { status: MutantRunStatus.Error, errorMessage: 'A test is red without the change too' };
	}

	private async tryMutant(options: MutantRunOptions): Promise<MutantRunResult | 'stateKept'> {
		const { activeMutant, hitLimit, testFilter = [...this.tests.keys()] } = options;
		const wanted = new Set(testFilter);
		mutation.hitCount = 0;
		mutation.hitLimit = hitLimit;
		let nrOfTests = 0;
		for (const [id, { run }] of this.tests) {
			if (!wanted.has(id)) continue;
			nrOfTests += 1;
			mutation.activeMutant = activeMutant.id;
			const failureMessage = await failureOf(run);
			mutation.activeMutant = undefined;
			const timeout = determineHitLimitReached(mutation.hitCount, hitLimit);
			if (timeout) return toMutantRunResult(timeout);
			if (failureMessage === null) continue;
			if ((await failureOf(run)) !== null) return 'stateKept';
			return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
		}
		return { status: MutantRunStatus.Survived, nrOfTests };
	}
}

async function failureOf(run: () => Promise<void>): Promise<string | null> {
	try {
		await run();
		return null;
	} catch (error) {
		return String(error);
	}
}

export const strykerPlugins = [
	declareClassPlugin(PluginKind.TestRunner, 'in-one-process', InOneProcess)
];
