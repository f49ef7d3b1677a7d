import type { SlugRefusal } from './slug';
import { ok, refuse, type Result } from '../result';

/** Languages in which the portal speaks; German is the one that always stays. */
export const portalLanguages = ['de', 'de-simple', 'en', 'tr', 'ar'] as const;
export type PortalLanguage = (typeof portalLanguages)[number];

export const neighbourhoodLimits = { name: 80, address: 200, areaName: 80 } as const;

/** Where a neighbourhood lies: from the municipality down to the district it is a part of. */
export interface AreaPath {
	readonly municipality: string;
	readonly planningArea: string | null;
	readonly district: string | null;
}

/** A neighbourhood as everybody may see it. */
export interface Neighbourhood {
	readonly id: string;
	/** First part of all its addresses. */
	readonly slug: string;
	readonly name: string;
	/** Postal address of the neighbourhood office. */
	readonly address: string;
	readonly languages: readonly PortalLanguage[];
	readonly contactEmail: string | null;
}

export type NeighbourhoodRefusal = SlugRefusal | 'slugTaken' | 'languageUnknown' | 'germanMissing';

/**
 * The languages of a neighbourhood in the portal's order, each once. German has to be among them: it is
 * the language in which rules and decisions are binding (P-134).
 */
export function orderLanguages(
	chosen: readonly string[]
): Result<readonly PortalLanguage[], 'languageUnknown' | 'germanMissing'> {
	const known: readonly string[] = portalLanguages;
	if (chosen.some((language) => !known.includes(language))) return refuse('languageUnknown');
	if (!chosen.includes('de')) return refuse('germanMissing');
	return ok(portalLanguages.filter((language) => chosen.includes(language)));
}

export const areaKinds = ['municipality', 'planningArea', 'district', 'neighbourhood'] as const;
export type AreaKind = (typeof areaKinds)[number];

export interface NamedArea {
	readonly kind: AreaKind;
	readonly name: string;
}

/** From the root to a leaf of the area tree; there is always a root. */
export type AreaBranch = readonly [NamedArea, ...NamedArea[]];

/** The branch of the area tree that ends in this neighbourhood, the root first. */
export function areaBranch(path: AreaPath, neighbourhoodName: string): AreaBranch {
	const between: readonly { kind: AreaKind; name: string | null }[] = [
		{ kind: 'planningArea', name: path.planningArea },
		{ kind: 'district', name: path.district }
	];
	return [
		{ kind: 'municipality', name: path.municipality },
		...between.flatMap(({ kind, name }) => (name === null ? [] : [{ kind, name }])),
		{ kind: 'neighbourhood', name: neighbourhoodName }
	];
}
