const enough = 60;
/** Of pages of one kind (every proposal, every mail) so many stand for all. */
const ofOneKind = 2;

/** The route behind an address: `/tenever/proposals/2026-7` and `/huchting/proposals/2026-8` are of one kind. */
function kindOf(path: string): string {
	return path
		.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
		.replace(/\d{4}-\d+/g, ':reference');
}

/** Addresses of pages that anybody can read, found by following links from the start page in one language. */
export async function publicPages(home: string): Promise<string[]> {
	const found = new Set([`${home}/`]);
	const kinds = new Map<string, number>();
	for (const page of found) {
		const answer = await fetch(page);
		const isPage =
			answer.ok && answer.headers.get('content-type')?.startsWith('text/html') === true;
		if (!isPage) found.delete(page);
		const html = isPage ? await answer.text() : '';
		for (const [, link] of html.matchAll(/<a\b[^>]*\bhref="([^"#?]+)/g)) {
			const { origin, pathname } = new URL(link ?? '', page);
			const isOurs = origin === home && !/^\/(de-simple|en|tr|ar)(\/|$)/.test(pathname);
			const address = origin + pathname;
			const known = kinds.get(kindOf(pathname)) ?? 0;
			if (!isOurs || found.has(address) || found.size >= enough || known >= ofOneKind) continue;
			kinds.set(kindOf(pathname), known + 1);
			found.add(address);
		}
	}
	return [...found];
}
