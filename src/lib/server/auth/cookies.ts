import type { RequestEvent } from '@sveltejs/kit';
import { linkLifetimes } from '$lib/domain/account/use-sign-in-link';
import type { Random } from '$lib/server/random';
import type { BegunSession } from './session';

type Door = Pick<RequestEvent, 'cookies' | 'url'>;

/**
 * Over https the `__Host-` prefix binds the cookie to this host and to https. Over plain http (localhost, a
 * LAN) browsers refuse that prefix, and `Secure` with it.
 */
const isSecure = ({ url }: Door) => url.protocol === 'https:';
const nameOf = (door: Door, name: string) => (isSecure(door) ? `__Host-${name}` : name);

const sessionName = 'session';
const browserName = 'browser';

const attributes = (door: Door) =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(door) }) as const;

export function readSessionToken(door: Door): string | undefined {
	return door.cookies.get(nameOf(door, sessionName));
}

export function setSessionCookie(door: Door, { token, expiresAt }: BegunSession): void {
	door.cookies.set(nameOf(door, sessionName), token, { ...attributes(door), expires: expiresAt });
}

export function deleteSessionCookie(door: Door): void {
	door.cookies.delete(nameOf(door, sessionName), attributes(door));
}

/** The secret that ties a link to this browser, or null when it has not asked for one lately. */
export function readBrowserSecret(door: Door): string | null {
	return door.cookies.get(nameOf(door, browserName)) ?? null;
}

/**
 * The secret of this browser, made when it has none; kept a little longer than a link lives. It is set when
 * somebody asks for a link, never by looking at a page.
 */
export function ensureBrowserSecret(door: Door, random: Random): string {
	const secret = readBrowserSecret(door) ?? random.token(32);
	door.cookies.set(nameOf(door, browserName), secret, {
		...attributes(door),
		maxAge: (2 * linkLifetimes.signIn) / 1000
	});
	return secret;
}
