import { ok, refuse, type Result } from '../result';

export const adoptionLimits = { adoptedBy: 120, document: 200, place: 120, office: 120 } as const;

/** When a version was adopted and from which day on it is in force; local dates. */
export interface Adoption {
	readonly adoptedOn: string;
	readonly validFrom: string;
}

/** A version of a body's rules that is already there. */
export interface AdoptedVersion {
	readonly number: number;
	readonly validFrom: string;
}

export type AdoptVersionRefusal =
	'adoptedInFuture' | 'validBeforeAdoption' | 'validBeforeLastVersion' | 'validInPast';

/**
 * The number of the next version of a body's rules. The first may be older than the portal; every later one
 * begins today at the earliest and after the one before, so that no past day gets other rules than it had.
 */
export function adoptVersion(
	earlier: readonly AdoptedVersion[],
	{ adoptedOn, validFrom }: Adoption,
	today: string
): Result<number, AdoptVersionRefusal> {
	if (adoptedOn > today) return refuse('adoptedInFuture');
	if (validFrom < adoptedOn) return refuse('validBeforeAdoption');
	if (earlier.length === 0) return ok(1);
	if (validFrom < today) return refuse('validInPast');
	if (earlier.some((version) => version.validFrom > validFrom))
		return refuse('validBeforeLastVersion');
	return ok(Math.max(...earlier.map(({ number }) => number)) + 1);
}

/** The version in force on a day: the youngest of those that have begun. */
export function versionOn<V extends AdoptedVersion>(versions: readonly V[], on: string): V | null {
	const begun = versions.filter(({ validFrom }) => validFrom <= on);
	return begun.reduce<V | null>(
		(last, version) =>
			last === null ||
			version.validFrom > last.validFrom ||
			(version.validFrom === last.validFrom && version.number > last.number)
				? version
				: last,
		null
	);
}
