import { baseLocale, deLocalizeUrl, getLocale, type Locale } from '$lib/paraglide/runtime';

/**
 * The address of a page in a language: German has no prefix, the others have theirs. `path` begins with `/`
 * and may carry a query and a fragment. Never ends in a slash, which Kit would answer with a redirect.
 */
export function href(path: string, locale: Locale = getLocale()): string {
	const end = path.search(/[?#]/);
	const pathname = end < 0 ? path : path.slice(0, end);
	const rest = end < 0 ? '' : path.slice(end);
	const prefix = locale === baseLocale ? '' : `/${locale}`;
	const address = (prefix + pathname).replace(/\/+$/, '');
	return (address === '' ? '/' : address) + rest;
}

/** The path of a request without its language prefix: `/ar/fund?year=2026` gives `/fund`. */
export function plainPath(url: URL): string {
	return deLocalizeUrl(url).pathname;
}

/** The same page, with the same query, in another language. */
export function switchLanguage(url: URL, locale: Locale): string {
	return href(plainPath(url) + url.search, locale);
}
