import { chai, JestAsymmetricMatchers, JestChaiExpect } from '@vitest/expect';

/** Stands in for `vitest` while rules are mutated: the few words of it that tests beside the rules use. */
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

type Body = (...row: unknown[]) => unknown;

/** A test as it was found in its file. */
export interface FoundTest {
	readonly name: string;
	readonly run: () => Promise<void>;
}

const groups: string[] = [];
const found: FoundTest[] = [];

/** The tests that were found since it was asked last. */
export function takeTests(): readonly FoundTest[] {
	return found.splice(0);
}

export function test(name: string, body: Body): void {
	const path = [...groups, name].join(' > ');
	const run = async () => {
		await body();
	};
	found.push({ name: path, run });
}

export function describe(name: string, body: Body): void {
	groups.push(name);
	body();
	groups.pop();
}

/** Rows get their number instead of their values: a name only has to be one of its own. */
const each =
	(named: (name: string, body: Body) => void) =>
	(rows: readonly unknown[]) =>
	(name: string, body: Body): void => {
		for (const [index, row] of rows.entries()) {
			const values: readonly unknown[] = Array.isArray(row) ? row : [row];
			named(`${name} (${index})`, () => body(...values));
		}
	};
test.each = each(test);
describe.each = each(describe);
export { test as it };

export const expect = (value: unknown, message?: string) => chai.expect(value, message);
