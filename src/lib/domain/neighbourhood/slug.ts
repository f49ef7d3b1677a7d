import { ok, refuse, type Result } from '../result';

/** Two letters are kept free for languages that are still to come (`/uk/…`). */
export const slugLimits = { shortest: 3, longest: 40 } as const;

/**
 * Words that already mean something as the first part of an address: languages and fixed pages.
 * `tests/architecture/reserved-slugs.test.ts` compares them with the routes and the locales.
 */
export const reservedSlugs: ReadonlySet<string> = new Set([
	'_app',
	'accessibility',
	'account',
	'admin',
	'api',
	'assets',
	'ballot',
	'data',
	'de-simple',
	'demo',
	'feed',
	'files',
	'frameworks',
	'health',
	'help',
	'imprint',
	'login',
	'new',
	'privacy',
	'report-barrier',
	'schemas',
	'search',
	'setup',
	'sign-in',
	'sign-out',
	'sitemap',
	'static',
	'status'
]);

export type SlugRefusal = 'slugMalformed' | 'slugReserved';

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether the text can be part of an address at all: small letters, digits, single hyphens. */
export function isSlug(text: string): boolean {
	return text.length <= slugLimits.longest && slugPattern.test(text);
}

/** Whether a neighbourhood may live at `/{slug}`. */
export function checkNeighbourhoodSlug(slug: string): Result<string, SlugRefusal> {
	if (!isSlug(slug) || slug.length < slugLimits.shortest) return refuse('slugMalformed');
	return reservedSlugs.has(slug) ? refuse('slugReserved') : ok(slug);
}

const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i' };

/** A slug made of a name: „Café Grün, Süd“ gives `cafe-gruen-sued`. Empty when no Latin letter is left. */
export function slugOf(name: string): string {
	return name
		.toLowerCase()
		.replace(/[äöüßı]/g, (letter) => spelledOut[letter] ?? letter)
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, slugLimits.longest)
		.replace(/^-+|-+$/g, '');
}

/** The first of `base`, `base-2`, `base-3` … that is not taken. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
	if (!taken.has(base)) return base;
	const short = base.slice(0, slugLimits.longest - 4).replace(/-+$/, '');
	let number = 2;
	while (taken.has(`${short}-${number}`)) number += 1;
	return `${short}-${number}`;
}
