const enough = 60;

/** Addresses of pages that anybody can read, found by following links from the start page in one language. */
export async function publicPages(home: string): Promise<string[]> {
	const found = new Set([`${home}/`]);
	for (const page of found) {
		const answer = await fetch(page);
		const isPage =
			answer.ok && answer.headers.get('content-type')?.startsWith('text/html') === true;
		if (!isPage) found.delete(page);
		const html = isPage ? await answer.text() : '';
		for (const [, link] of html.matchAll(/<a\b[^>]*\bhref="([^"#?]+)/g)) {
			const address = new URL(link ?? '', page);
			const isOurs =
				address.origin === home && !/^\/(de-simple|en|tr|ar)(\/|$)/.test(address.pathname);
			if (isOurs && found.size < enough) found.add(address.href);
		}
	}
	return [...found];
}
