import type { Random } from '$lib/server/random';

/** Where something failed. Route ids only: an address can carry a token, a query what somebody typed. */
export interface FailurePlace {
	readonly method: string;
	readonly routeId: string | null;
	readonly status: number;
}

/** A number short enough to be read out on the phone. */
export const makeReference = (random: Random): string =>
	random.uuid().replaceAll('-', '').slice(0, 8).toUpperCase();

/** One line of JSON for whoever runs the server; the reader of the page only sees the reference. */
export function failureLine(failure: unknown, reference: string, place: FailurePlace): string {
	const name = failure instanceof Error ? failure.name : typeof failure;
	// A message of the database can quote a row. The stack names places only, once its first lines are off.
	const stack = failure instanceof Error ? (failure.stack ?? '').split('\n') : [];
	const places = stack.filter((line) => /^\s+at /.test(line)).slice(0, 12);
	return JSON.stringify({
		level: 'error',
		reference,
		...place,
		name,
		at: places.map((l) => l.trim())
	});
}
