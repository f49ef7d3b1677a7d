import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** What one step of `npm test` says at its end; a step without tests of its own counts none. */
export interface StepOutcome {
	ok: boolean;
	passed: number;
	failed: number;
}

export interface Step {
	name: string;
	/** As typed into a shell; programs of `node_modules` are found by name. */
	command: string;
	env?: Readonly<Record<string, string>>;
	/** The report in which the test runner counted. */
	report?: string;
}

/** Finds the two figures in a report of Vitest or of Playwright. */
export function countTests(report: unknown): { passed: number; failed: number } {
	const number = (from: unknown, ...path: string[]): number => {
		let value: unknown = from;
		for (const key of path) {
			value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
		}
		return typeof value === 'number' ? value : 0;
	};
	return {
		passed: number(report, 'numPassedTests') + number(report, 'stats', 'expected'),
		failed:
			number(report, 'numFailedTests') +
			number(report, 'stats', 'unexpected') +
			number(report, 'stats', 'flaky')
	};
}

function readReport(file: string): { passed: number; failed: number } {
	try {
		const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
		return countTests(report);
	} catch {
		return { passed: 0, failed: 0 };
	}
}

interface Running {
	/** What it printed, where that was kept; known when it has ended. */
	printed: () => string;
	ended: Promise<StepOutcome>;
}

function start(step: Step, output: 'inherit' | 'pipe'): Running {
	if (step.report !== undefined) rmSync(step.report, { force: true });
	const path = `${resolve(join('node_modules', '.bin'))}${delimiter}${process.env['PATH'] ?? ''}`;
	// Vitest colours its dots wherever `CI` is set: a log of escape codes.
	const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };
	const child = spawn(step.command, {
		shell: true,
		stdio: ['ignore', output, output],
		env: { ...process.env, ...plain, ...step.env, PATH: path }
	});
	let printed = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
	const ended = new Promise<boolean>((done) => {
		child.once('error', () => {
			done(false);
		});
		// `close` comes after the last of its output, `exit` may come before it.
		child.once('close', (code) => {
			done(code === 0);
		});
	}).then((ok) => {
		const counted = step.report === undefined ? { passed: 0, failed: 0 } : readReport(step.report);
		const failed = ok ? counted.failed : Math.max(1, counted.failed);
		return { ok, passed: counted.passed, failed };
	});
	return { printed: () => printed, ended };
}

/** Runs a step with its output on the terminal. A step that fails without naming a failed test counts as one. */
export function runStep(step: Step): Promise<StepOutcome> {
	return start(step, 'inherit').ended;
}

/** Begins a step that runs beside the next ones. What it printed appears in one piece when it is waited for. */
export function beginStep(step: Step): () => Promise<StepOutcome> {
	const running = start(step, 'pipe');
	return async () => {
		const outcome = await running.ended;
		process.stdout.write(running.printed());
		return outcome;
	};
}
