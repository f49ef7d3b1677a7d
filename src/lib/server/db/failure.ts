/** The database's own error lies under drizzle's, as `cause`; both drivers name the fields differently. */
function* chain(error: unknown): Generator<Record<string, unknown>> {
	for (let current = error, depth = 0; depth < 5 && isRecord(current); depth++) {
		yield current;
		current = current['cause'];
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function firstString(error: unknown, ...names: readonly string[]): string | null {
	for (const link of chain(error)) {
		for (const name of names) {
			const value = link[name];
			if (typeof value === 'string' && value !== '') return value;
		}
	}
	return null;
}

/** SQLSTATE of a failed statement, or null when the failure is not the database's. */
export function codeOf(error: unknown): string | null {
	const code = firstString(error, 'code');
	return code !== null && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

/** Name of the constraint that refused a statement, or null. */
export function constraintOf(error: unknown): string | null {
	return firstString(error, 'constraint', 'constraint_name');
}
