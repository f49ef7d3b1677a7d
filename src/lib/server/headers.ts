/** A year, as S23 asks. Browsers ignore it over plain http, so it is only sent over https. */
const oneYear = 31_536_000;

const unused = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics'];

/**
 * Headers for everything this server sends, files included. No CORS header is among them: nobody else's page
 * reads ours. `same-origin` keeps addresses with a token in them from travelling on.
 */
export function standingHeaders({ isHttps }: { readonly isHttps: boolean }) {
	return new Map([
		['x-content-type-options', 'nosniff'],
		['x-frame-options', 'DENY'],
		['referrer-policy', 'same-origin'],
		['permissions-policy', unused.map((feature) => `${feature}=()`).join(', ')],
		['cross-origin-opener-policy', 'same-origin'],
		['cross-origin-resource-policy', 'same-origin'],
		...(isHttps
			? [['strict-transport-security', `max-age=${oneYear}; includeSubDomains`] as const]
			: [])
	]);
}

/** For answers that are no page (redirects, files, plain errors): they load and run nothing at all. */
export const policyWithoutPage =
	"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface Answered {
	readonly routeId: string | null;
	readonly method: string;
	readonly status: number;
	readonly isSignedIn: boolean;
}

/** Where even a visitor sees or types something of their own: a draft, a token, an address, a ballot. */
const ownThings =
	/\/(?:account|admin|ballot|check|code|demo|desk|my|new|receipt|report-barrier|setup|sign-in|sign-out|v|\[draft[^/]*|\[token[^/]*)(?:\/|$)/;

/** Whether an answer may only be seen by whoever asked for it, and not be kept anywhere. */
export function isPersonal({ routeId, method, status, isSignedIn }: Answered): boolean {
	return isSignedIn || method !== 'GET' || status >= 400 || ownThings.test(routeId ?? '');
}

/**
 * Sets the headers of S22, S23 and S27 on an answer, in place. Kit has already set the policy of a page. A page
 * loses its tag: Kit's „not modified“ comes after our hooks and without the page's policy, so that a browser
 * would give its copy the policy of answers that are no page, and show it without its styles.
 */
export function guardAnswer(
	headers: Headers,
	answered: Answered & { readonly isHttps: boolean }
): void {
	for (const [name, value] of standingHeaders(answered)) headers.set(name, value);
	if (!headers.has('content-security-policy'))
		headers.set('content-security-policy', policyWithoutPage);
	if (headers.get('content-type') === 'text/html') {
		headers.set('content-type', 'text/html; charset=utf-8');
		headers.delete('etag');
	}
	if (isPersonal(answered)) headers.set('cache-control', 'no-store');
	else if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache');
}
