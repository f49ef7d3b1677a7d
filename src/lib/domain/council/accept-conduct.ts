import { ok, refuse, type Result } from '../result';

export const conductLimits = { words: 8000 } as const;

interface ConductSoFar {
	readonly adoptedOn: string;
	readonly words: string;
}

export type AdoptConductRefusal = 'adoptedInFuture' | 'adoptedBeforeLast' | 'conductUnchanged';

/** Whether these words can become the next version of a body's code of conduct (P-72). Days are local dates. */
export function adoptConduct(
	last: ConductSoFar | null,
	next: ConductSoFar,
	today: string
): Result<true, AdoptConductRefusal> {
	if (next.adoptedOn > today) return refuse('adoptedInFuture');
	if (last !== null && next.adoptedOn < last.adoptedOn) return refuse('adoptedBeforeLast');
	return last?.words === next.words ? refuse('conductUnchanged') : ok(true);
}

export type AcceptConductRefusal = 'conductMissing' | 'conductReplaced' | 'conductNotOfMember';

/**
 * Whether somebody can accept a version: a member or substitute of that body, and only the one that is valid now,
 * so that nobody agrees to words they have not been shown.
 */
export function acceptConduct(
	versions: readonly { readonly id: string; readonly number: number }[],
	{ versionId, sits }: { readonly versionId: string; readonly sits: boolean }
): Result<true, AcceptConductRefusal> {
	if (!sits) return refuse('conductNotOfMember');
	if (!versions.some(({ id }) => id === versionId)) return refuse('conductMissing');
	const newest = Math.max(...versions.map(({ number }) => number));
	const isNewest = versions.some(({ id, number }) => id === versionId && number === newest);
	return isNewest ? ok(true) : refuse('conductReplaced');
}
