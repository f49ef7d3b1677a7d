import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

/**
 * The adapter learns protocol and client address from these two headers only. They are set here for every
 * request, over whatever a client sent under the same name.
 */
export const protocolHeader = 'x-quartierstimme-protocol';
export const addressHeader = 'x-quartierstimme-address';

const own = new BlockList();
own.addSubnet('127.0.0.0', 8);
own.addSubnet('10.0.0.0', 8);
own.addSubnet('172.16.0.0', 12);
own.addSubnet('192.168.0.0', 16);
own.addSubnet('::1', 128, 'ipv6');
own.addSubnet('fc00::', 7, 'ipv6');

/** `::ffff:10.0.0.1` and `10.0.0.1` are the same neighbour. */
const plainAddress = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

function standsInFront(peer: string): boolean {
	return own.check(peer, isIPv6(peer) ? 'ipv6' : 'ipv4');
}

function lastForwarded(headers: IncomingHttpHeaders): string | undefined {
	const forwarded = headers['x-forwarded-for'];
	const list = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
	return list?.split(',').at(-1)?.trim() || undefined;
}

/**
 * Whose address counts for limits. Only where a proxy was declared (`ORIGIN`), and only when it speaks from
 * this machine or its private network, is the address believed that it wrote last; all earlier entries of
 * `X-Forwarded-For` are whatever the client liked to send.
 */
export function clientAddress(
	peer: string,
	headers: IncomingHttpHeaders,
	behindProxy: boolean
): string {
	const address = plainAddress(peer);
	if (!behindProxy || !standsInFront(address)) return address;
	return plainAddress(lastForwarded(headers) ?? address);
}
