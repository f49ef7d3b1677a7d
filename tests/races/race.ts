import type { Result } from '$lib/domain/result';
import type { TestStore } from '../support/scratch-store';

/**
 * What is taken away to see whether a race bites: row locks on these tables (their `for update` or `for share` never reaches
 * the server) and whatever the statements drop.
 */
export interface Removal {
	readonly name: string;
	readonly unlocked?: readonly string[];
	readonly statements?: readonly string[];
}

export interface Race {
	readonly name: string;
	/** How often it is run in a row. */
	readonly rounds: number;
	/** Each of them has to make the race fail. */
	readonly removals: readonly Removal[];
	/** Prepares a store and answers one round: what went wrong in it, nothing when all held. */
	prepare(store: TestStore): Promise<() => Promise<readonly string[]>>;
}

/** Outcomes of attempts made at the same moment: values, reasons, and what was thrown. */
export async function atOnce<T>(
	attempts: readonly (() => Promise<Result<T, string>>)[]
): Promise<{ values: T[]; reasons: string[]; failures: string[] }> {
	const settled = await Promise.allSettled(attempts.map((attempt) => attempt()));
	const values: T[] = [];
	const reasons: string[] = [];
	const failures: string[] = [];
	for (const one of settled) {
		if (one.status === 'rejected') failures.push(String(one.reason).split('\n')[0] ?? '');
		else if (one.value.ok) values.push(one.value.value);
		else reasons.push(one.value.reason);
	}
	return { values, reasons, failures };
}

/** Says how two figures differ; nothing when they do not. */
export function differs(what: string, found: unknown, wanted: unknown): readonly string[] {
	const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
	return is === should ? [] : [`${what}: ${is} instead of ${should}`];
}

/** Lets the named tables' row locks get lost on the way to the server. */
export function loseLocks(tables: readonly string[]): (statement: string) => string {
	return (statement) =>
		tables.some((table) => statement.includes(`from "${table}" `))
			? statement.replace(/ for (update|share|key share)$/, '')
			: statement;
}

/** Runs rounds until one goes wrong; answers what went wrong, with the number of the round. */
export async function runRace(race: Race, store: TestStore): Promise<readonly string[]> {
	const round = await race.prepare(store);
	for (let number = 1; number <= race.rounds; number++) {
		const problems = await round();
		if (problems.length > 0) return problems.map((problem) => `round ${number}: ${problem}`);
	}
	return [];
}
