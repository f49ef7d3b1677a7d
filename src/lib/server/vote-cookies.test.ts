import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { systemRandom } from './random';
import {
	becomeKiosk,
	beginNextPerson,
	carryBallot,
	dropBallot,
	kioskPerson,
	leaveKiosk,
	readCarriedBallot,
	type CarriedBallot
} from './vote-cookies';

const minute = 60_000;
const evening = new Date('2026-03-03T17:00:00.000Z');
const isKiosk = (...at: Parameters<typeof kioskPerson>) => kioskPerson(...at) !== null;
const later = (ms: number) => new Date(evening.getTime() + ms);
const sealing = (at = evening, secret = 'the secret') => ({
	...{ secret, random: systemRandom, now: () => at }
});
const vote = 'the vote';
const carried: CarriedBallot = {
	...{ residentVoteId: vote, code: '00001000020000300004', accountId: null },
	weights: Buffer.from([0, 1, 0]).toString('base64url')
};

/** A browser that keeps what it is told, and what it was told with it. */
function aBrowser(address = 'http://localhost/') {
	const kept = new Map<string, string>();
	const told: { readonly name: string; readonly options: object }[] = [];
	const cookies: RequestEvent['cookies'] = {
		get: (name) => kept.get(name),
		getAll: () => [...kept].map(([name, value]) => ({ name, value })),
		set: (name, value, options) => {
			kept.set(name, value);
			told.push({ name, options });
		},
		delete: (name, options) => {
			kept.delete(name);
			told.push({ name, options });
		},
		serialize: () => ''
	};
	return { door: { cookies, url: new URL(address) }, kept, told };
}

test('what is carried comes back, to this vote and this secret only', () => {
	const { door } = aBrowser();
	expect(readCarriedBallot(door, sealing(), vote)).toBeNull();
	carryBallot(door, sealing(), carried);
	expect(readCarriedBallot(door, sealing(), vote)).toEqual(carried);
	expect(readCarriedBallot(door, sealing(), 'another vote')).toBeNull();
	expect(readCarriedBallot(door, sealing(evening, 'another secret'), vote)).toBeNull();
});

test('the browser cannot read it, and its length says nothing of the marks', () => {
	const { door, kept } = aBrowser();
	const cookieOf = (weights: readonly number[]) => {
		const ballot = { ...carried, weights: Buffer.from(weights).toString('base64url') };
		carryBallot(door, sealing(), ballot);
		return kept.get('ballot') ?? '';
	};
	const [none, all] = [cookieOf([0, 0, 0]), cookieOf([1, 9, 100])];
	expect(all).toHaveLength(none.length);
	const readable = Buffer.from(all, 'base64url').toString('latin1');
	for (const part of [carried.code ?? '', vote, 'weights']) expect(readable).not.toContain(part);
	expect(cookieOf([1, 9, 100])).not.toBe(all);
});

test('nobody changes a byte of it, or shortens it', () => {
	const { door, kept } = aBrowser();
	carryBallot(door, sealing(), carried);
	const bytes = Buffer.from(kept.get('ballot') ?? '', 'base64url');
	for (const at of [0, 12, bytes.length - 17, bytes.length - 1]) {
		const changed = Buffer.from(bytes);
		changed[at] = (changed[at] ?? 0) ^ 1;
		kept.set('ballot', changed.toString('base64url'));
		expect(readCarriedBallot(door, sealing(), vote), `byte ${at}`).toBeNull();
	}
	for (const length of [0, 11, 28, bytes.length - 1]) {
		kept.set('ballot', bytes.subarray(0, length).toString('base64url'));
		expect(readCarriedBallot(door, sealing(), vote), `${length} bytes`).toBeNull();
	}
});

test('a code is forgotten after half an hour, to the millisecond, whatever the browser keeps', () => {
	const { door } = aBrowser();
	carryBallot(door, sealing(), carried);
	expect(readCarriedBallot(door, sealing(later(30 * minute - 1)), vote)).toEqual(carried);
	expect(readCarriedBallot(door, sealing(later(30 * minute)), vote)).toBeNull();
});

test('a device is a kiosk of one vote, for twelve hours', () => {
	const { door } = aBrowser();
	expect(isKiosk(door, sealing(), vote)).toBe(false);
	becomeKiosk(door, sealing(), vote);
	expect(isKiosk(door, sealing(), vote)).toBe(true);
	expect(isKiosk(door, sealing(), 'another vote')).toBe(false);
	expect(isKiosk(door, sealing(later(12 * 60 * minute - 1)), vote)).toBe(true);
	expect(isKiosk(door, sealing(later(12 * 60 * minute)), vote)).toBe(false);
	leaveKiosk(door);
	expect(isKiosk(door, sealing(), vote)).toBe(false);
});

test('one cookie is never taken for the other', () => {
	const { door, kept } = aBrowser();
	becomeKiosk(door, sealing(), vote);
	carryBallot(door, sealing(), carried);
	const [kiosk = '', ballot = ''] = [kept.get('kiosk'), kept.get('ballot')];
	kept.set('kiosk', ballot);
	kept.set('ballot', kiosk);
	expect(isKiosk(door, sealing(), vote)).toBe(false);
	expect(readCarriedBallot(door, sealing(), vote)).toBeNull();
});

test('the next person finds nothing: the ballot goes, the kiosk stays', () => {
	const { door, kept } = aBrowser();
	becomeKiosk(door, sealing(), vote);
	carryBallot(door, sealing(), carried);
	const [before, hour] = [kioskPerson(door, sealing(), vote), sealing(later(60 * minute))];
	beginNextPerson(door, hour, vote);
	expect(readCarriedBallot(door, sealing(), vote)).toBeNull();
	expect([...kept.keys()]).toEqual(['kiosk']);
	const next = kioskPerson(door, sealing(), vote);
	expect(next).not.toBeNull();
	expect(next).not.toBe(before);
	// It does not become one for longer with each person.
	expect(isKiosk(door, sealing(later(12 * 60 * minute - 1)), vote)).toBe(true);
	expect(isKiosk(door, sealing(later(12 * 60 * minute)), vote)).toBe(false);
});

test('a browser that is no kiosk does not become one by the next person', () => {
	const { door, kept } = aBrowser();
	carryBallot(door, sealing(), carried);
	beginNextPerson(door, sealing(), vote);
	expect([...kept.keys()]).toEqual([]);
});

test.each([
	['http://localhost/', '', false],
	['https://quartier.example/', '__Host-', true]
])('at %s scripts and other sites do not get at them', (address, prefix, secure) => {
	const { door, told } = aBrowser(address);
	carryBallot(door, sealing(), carried);
	dropBallot(door);
	becomeKiosk(door, sealing(), vote);
	leaveKiosk(door);
	const kept = { path: '/', httpOnly: true, sameSite: 'lax', secure };
	expect(told).toEqual([
		{ name: `${prefix}ballot`, options: { ...kept, maxAge: 1800 } },
		{ name: `${prefix}ballot`, options: kept },
		{ name: `${prefix}kiosk`, options: { ...kept, maxAge: 43_200 } },
		{ name: `${prefix}kiosk`, options: kept }
	]);
});
