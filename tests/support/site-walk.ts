import type { APIRequestContext } from '@playwright/test';
import type { SiteRoute } from './site-routes';

/** How many pages of one kind are opened in search for others. */
const enoughOfAKind = 4;

const linkIn = /<a [^>]*?href="([^"]+)"/g;

/** The paths, without language and fragment, to which a page of this origin leads. */
function pathsIn(html: string, origin: string): string[] {
	return [...html.matchAll(linkIn)].flatMap(([, href = '']) => {
		const url = new URL(href.replaceAll('&amp;', '&'), `${origin}/`);
		if (url.origin !== origin) return [];
		return [url.pathname.replace(/^\/(?:de-simple|en|tr|ar)(?=\/|$)/, '') + url.search];
	});
}

interface Walk {
	readonly request: APIRequestContext;
	readonly origin: string;
	readonly routes: readonly SiteRoute[];
	/** Where to begin. */
	readonly from: readonly string[];
	/** The ids of the routes that are looked for. */
	readonly missing: ReadonlySet<string>;
}

/**
 * Follows the links of the site as one person and answers, for each missing route of which a page opens, the
 * path of the first such page.
 */
export async function walkSite({
	request,
	origin,
	routes,
	from,
	missing
}: Walk): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const opened = new Map<string, number>();
	const waiting = [...from];
	const known = new Set(waiting);
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const plain = path.replace(/[?#].*$/, '') || '/';
		const id = routes.find(({ matches }) => matches(plain))?.id ?? '';
		const before = opened.get(id) ?? 0;
		if (id === '' || before >= enoughOfAKind || found.size === missing.size) continue;
		opened.set(id, before + 1);
		const answer = await request.get(origin + path, { maxRedirects: 0 });
		const moved = answer.headers()['location'];
		if (answer.status() === 200 && missing.has(id) && !found.has(id)) found.set(id, path);
		const links = moved === undefined ? await answer.text() : `<a href="${moved}">`;
		for (const next of pathsIn(links, origin)) {
			if (known.has(next)) continue;
			known.add(next);
			waiting.push(next);
		}
	}
	return found;
}
