import { expect, test } from 'vitest';
import { countSecretly, emptyCount } from '$lib/domain/voting/count-secretly';
import { openSeal, sealCount } from './sealed-count';

const secret = 'a secret outside the database';
const benches = ['residents', 'partners'];
let drawn = 0;
const random = { token: (bytes: number) => Buffer.alloc(bytes, ++drawn).toString('base64url') };
const vote = { neighbourhoodId: 'n', agendaItemId: 'i', round: 1, castCount: 0 };
const empty = emptyCount(benches);
const seal = sealCount({ secret, random }, vote, empty);

test('what was sealed is opened again, with points and all benches', () => {
	const more = countSecretly(empty, { bench: 'partners', choice: 'yes', points: 3 });
	if (!more.ok) throw new Error(more.reason);
	const then = { ...vote, castCount: 1 };
	const sealed = sealCount({ secret, random }, then, more.value);
	expect(openSeal(secret, then, { sealed, benches })).toEqual(more.value);
	expect(sealed).toHaveLength(seal.length);
});

test('the same count never looks the same twice', () => {
	const again = sealCount({ secret, random }, vote, empty);
	expect(again).not.toBe(seal);
	const same = Array.from(again).filter((letter, at) => letter === seal[at]);
	expect(same.length).toBeLessThan(20);
});

test.each([
	['with another secret', { key: 'another secret' }],
	['as another round', { asked: { ...vote, round: 2 } }],
	['as another item', { asked: { ...vote, agendaItemId: 'j' } }],
	['as an older count', { asked: { ...vote, castCount: 1 } }],
	['when it was touched', { sealed: `${seal.slice(0, 30)}AAAA${seal.slice(34)}` }],
	['when it is gone', { sealed: '' }]
])('no seal opens %s', (_case, changed) => {
	const { key, asked, sealed } = { key: secret, asked: vote, sealed: seal, ...changed };
	expect(openSeal(key, asked, { sealed, benches })).toBeNull();
});

test('sums that are not the number of votes are no count', () => {
	const claimed = { ...vote, castCount: 2 };
	const sealed = sealCount({ secret, random }, claimed, empty);
	expect(openSeal(secret, claimed, { sealed, benches })).toBeNull();
});
