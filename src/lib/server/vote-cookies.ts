import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import type { Context } from './context';

type Door = Pick<RequestEvent, 'cookies' | 'url'>;
type Sealing = Pick<Context, 'secret' | 'random' | 'now'>;

/** What this browser remembers on the way to the urn. Nobody but this server can read it. */
const carriedSchema = z.strictObject({
	residentVoteId: z.string(),
	/** The code that was typed; null where an account votes. */
	code: z.string().nullable(),
	/** Whose ballot it is; null where a code votes. */
	accountId: z.string().nullable(),
	/** One byte for each project, so that its length tells nothing; null before anything was marked. */
	weights: z.string().nullable(),
	until: z.number()
});
export type CarriedBallot = Omit<z.infer<typeof carriedSchema>, 'until'>;

const kioskSchema = z.strictObject({
	residentVoteId: z.string(),
	/** Who stands before it now: a new one for each person. */
	person: z.string(),
	until: z.number()
});

const minute = 60_000;
const ballotLifetime = 30 * minute;
const kioskLifetime = 12 * 60 * minute;

const isSecure = ({ url }: Door) => url.protocol === 'https:';
const nameOf = (door: Door, name: 'ballot' | 'kiosk') => (isSecure(door) ? `__Host-${name}` : name);
const attributes = (door: Door) =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(door) }) as const;

const keyOf = (secret: string, purpose: string) =>
	Buffer.from(hkdfSync('sha256', secret, '', `cookie ${purpose}`, 32));

function seal({ secret, random }: Sealing, purpose: string, content: unknown): string {
	const nonce = Buffer.from(random.token(12), 'base64url');
	const cipher = createCipheriv('aes-256-gcm', keyOf(secret, purpose), nonce);
	const text = Buffer.concat([cipher.update(JSON.stringify(content)), cipher.final()]);
	return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url');
}

function open(secret: string, purpose: string, sealed: string | undefined): unknown {
	const bytes = Buffer.from(sealed ?? '', 'base64url');
	if (bytes.length < 29) return null;
	const cipher = createDecipheriv('aes-256-gcm', keyOf(secret, purpose), bytes.subarray(0, 12));
	cipher.setAuthTag(bytes.subarray(-16));
	try {
		const text = Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]);
		return JSON.parse(text.toString()) as unknown;
	} catch {
		return null;
	}
}

/** What this browser carries for the vote; null where nothing, something old, or something of another vote. */
export function readCarriedBallot(
	door: Door,
	{ secret, now }: Sealing,
	residentVoteId: string
): CarriedBallot | null {
	const opened = carriedSchema.safeParse(
		open(secret, 'ballot', door.cookies.get(nameOf(door, 'ballot')))
	);
	if (!opened.success || opened.data.residentVoteId !== residentVoteId) return null;
	const { until, ...carried } = opened.data;
	return now().getTime() < until ? carried : null;
}

export function carryBallot(door: Door, sealing: Sealing, carried: CarriedBallot): void {
	const until = sealing.now().getTime() + ballotLifetime;
	door.cookies.set(nameOf(door, 'ballot'), seal(sealing, 'ballot', { ...carried, until }), {
		...attributes(door),
		maxAge: ballotLifetime / 1000
	});
}

export function dropBallot(door: Door): void {
	door.cookies.delete(nameOf(door, 'ballot'), attributes(door));
}

function openKiosk(door: Door, { secret, now }: Sealing, residentVoteId: string) {
	const opened = kioskSchema.safeParse(
		open(secret, 'kiosk', door.cookies.get(nameOf(door, 'kiosk')))
	);
	if (!opened.success || opened.data.residentVoteId !== residentVoteId) return null;
	return now().getTime() < opened.data.until ? opened.data : null;
}

function keepKiosk(
	door: Door,
	sealing: Sealing,
	kiosk: { readonly residentVoteId: string; readonly until: number }
): void {
	const { residentVoteId, until } = kiosk;
	const content = { residentVoteId, person: sealing.random.token(9), until };
	door.cookies.set(nameOf(door, 'kiosk'), seal(sealing, 'kiosk', content), {
		...attributes(door),
		maxAge: Math.ceil((until - sealing.now().getTime()) / 1000)
	});
}

/**
 * Who stands before a device at the desk on which one person after the other votes; null on every other device. A form
 * that somebody before has sent, and that the browser offers to send again, tells another one.
 */
export const kioskPerson = (door: Door, sealing: Sealing, residentVoteId: string): string | null =>
	openKiosk(door, sealing, residentVoteId)?.person ?? null;

export function becomeKiosk(door: Door, sealing: Sealing, residentVoteId: string): void {
	const until = sealing.now().getTime() + kioskLifetime;
	keepKiosk(door, sealing, { residentVoteId, until });
}

/** This browser forgets the code and what was marked; a device at the desk waits for the next person. */
export function beginNextPerson(door: Door, sealing: Sealing, residentVoteId: string): void {
	dropBallot(door);
	const kiosk = openKiosk(door, sealing, residentVoteId);
	if (kiosk !== null) keepKiosk(door, sealing, kiosk);
}

export function leaveKiosk(door: Door): void {
	door.cookies.delete(nameOf(door, 'kiosk'), attributes(door));
}
