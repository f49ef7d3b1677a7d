import postgres from 'postgres';

/** A whole database at one moment, with what PostgreSQL itself writes down about each row. */
export type Snapshot = ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>;

/** Reads every row of every table with its transaction (xmin) and its place (ctid), as whoever steals a dump would. */
export async function takeSnapshot(url: string): Promise<Snapshot> {
	const sql = postgres(url, { max: 1, onnotice: () => undefined });
	try {
		const tables = await sql<{ name: string }[]>`
			select relname as name from pg_class
			where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`;
		const snapshot = new Map<string, Record<string, string>[]>();
		for (const { name } of tables) {
			const rows = await sql<{ line: Record<string, unknown> }[]>`
				select to_jsonb(t) || jsonb_build_object('xmin', t.xmin::text, 'ctid', t.ctid::text) as line
				from ${sql(name)} t`;
			snapshot.set(
				name,
				rows.map(({ line }) =>
					Object.fromEntries(
						Object.entries(line).map(([column, value]) => [column, JSON.stringify(value)])
					)
				)
			);
		}
		return snapshot;
	} finally {
		await sql.end();
	}
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const moment = /\d{4}-\d{2}-\d{2}T[\d:.+Z-]+/g;
const longText = /[A-Za-z0-9_-]{32,}/g;

/** What is by chance in a value, or names whose it is, without what it says. */
const blurred = (value: string) =>
	value
		.replace(uuid, 'uuid')
		.replace(moment, 'moment')
		.replace(longText, (text) => `text of ${text.length}`);

/** What PostgreSQL counts on with every row, and the audit with every note. */
const written = ['xmin', 'ctid', 'seq'];
type Row = Readonly<Record<string, string>>;

const told = (row: Row) => JSON.stringify(row);

/** The row that another one most likely was before: the one with which it shares the most. */
function mostLike(row: Row, gone: readonly Row[]): Row | undefined {
	const shared = (old: Row) =>
		Object.entries(row).filter(([column, value]) => old[column] === value).length;
	return [...gone].sort((one, other) => shared(other) - shared(one))[0];
}

/**
 * What happened between two snapshots, as far as it can be told from outside: rows that came with what they say, rows
 * that changed with what stayed the same in them and by how much numbers moved. Two votes that leave the same trace
 * cannot be told apart.
 */
export function traceBetween(before: Snapshot, after: Snapshot): readonly string[] {
	const lines: string[] = [];
	for (const [table, rows] of after) {
		const old = before.get(table) ?? [];
		const kept = new Set(rows.map(told));
		const stood = new Set(old.map(told));
		const gone = old.filter((row) => !kept.has(told(row)));
		for (const row of rows.filter((one) => !stood.has(told(one)))) {
			const was = mostLike(row, gone);
			const cells = Object.entries(row).filter(([column]) => !written.includes(column));
			const said = cells.map(([column, value]) => `${column} ${change(was?.[column], value)}`);
			lines.push(`${was ? 'changed' : 'came'} ${table}: ${said.sort().join(', ')}`);
		}
	}
	return lines.sort();
}

function change(was: string | undefined, value: string): string {
	if (was === undefined || was === value) return blurred(value);
	const moved = Number(value) - Number(was);
	return Number.isNaN(moved) ? `now ${blurred(value)}` : `moved by ${moved}`;
}

/** All values of the rows that came or changed. */
export function valuesBetween(before: Snapshot, after: Snapshot): ReadonlySet<string> {
	const values = new Set<string>();
	for (const [table, rows] of after) {
		const old = new Set((before.get(table) ?? []).map((row) => JSON.stringify(row)));
		for (const row of rows)
			if (!old.has(JSON.stringify(row)))
				for (const value of Object.values(row)) values.add(value.replaceAll('"', ''));
	}
	return values;
}
