/** Any origin will do: an address that leaves it is not ours. */
const anywhere = 'http://here.invalid';

/**
 * The address to go on to after signing in, or `/`. Only a path of this portal counts: `next` comes from the
 * address bar, and whoever wrote that link may want to send people elsewhere (ASVS 5.0, 3.7.2).
 */
export function safeReturn(next: string | null | undefined): string {
	if (typeof next !== 'string' || next.length > 2000 || !next.startsWith('/')) return '/';
	// Browsers read `\` as `/`, and drop tabs and line ends before they read an address.
	if (!/^[!-[\]-~]+$/.test(next)) return '/';
	const path = next.split(/[?#]/)[0] ?? '';
	// Harmless to a browser, but a proxy that decodes first would see another address than we do.
	if (path.startsWith('//') || /%(?:[01][0-9a-f]|2e|2f|5c|7f)/i.test(path)) return '/';
	if (path.split('/').some((segment) => segment === '..' || segment === '.')) return '/';
	try {
		const url = new URL(next, anywhere);
		return url.origin === anywhere && url.pathname === path ? next : '/';
	} catch {
		return '/';
	}
}
