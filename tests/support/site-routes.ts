import { readdirSync } from 'node:fs';

const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';

export interface SiteRoute {
	/** As its folder is called, for instance `/[neighbourhood=slug]/fund`. */
	readonly id: string;
	readonly matches: (path: string) => boolean;
}

const parameters = (id: string) => id.split('[').length - 1;

function patternOf(id: string): RegExp {
	const source = id.replace(/\[[a-z]+=uuid\]/g, uuid).replace(/\[[a-z]+(?:=slug)?\]/g, '[^/?]+');
	return new RegExp(`^${source}$`);
}

/** Every page of the application, as the folders say; those with fewer parameters first. */
export function siteRoutes(): readonly SiteRoute[] {
	return readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('+page.svelte'))
		.map((file) => `/${file.replace(/\/?\+page\.svelte$/, '')}`)
		.sort((a, b) => parameters(a) - parameters(b) || (a < b ? -1 : 1))
		.map((id) => {
			const pattern = patternOf(id);
			return { id, matches: (path: string) => pattern.test(path) };
		});
}
