import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { portalLanguages } from '$lib/domain/neighbourhood/neighbourhood';
import { checkNeighbourhoodSlug } from '$lib/domain/neighbourhood/slug';
import { locales } from '$lib/paraglide/runtime';

/** First parts of all fixed addresses; groups `(…)` do not show in an address. */
function fixedRoutes(folder: string): readonly string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
		.flatMap(({ name }) => (name.startsWith('(') ? fixedRoutes(`${folder}/${name}`) : [name]));
}

test('no neighbourhood can take the address of a fixed page', () => {
	const free = fixedRoutes('src/routes').filter((route) => checkNeighbourhoodSlug(route).ok);
	expect(free).toEqual([]);
});

test('no neighbourhood can take the prefix of a language', () => {
	expect(locales.filter((locale) => checkNeighbourhoodSlug(locale).ok)).toEqual([]);
});

test('the domain knows the languages in which the portal speaks', () => {
	expect([...portalLanguages].sort()).toEqual([...locales].sort());
});
