import { expect, it } from 'vitest';
import { readCastStamp, writeCastStamp } from './cast-stamp';

const secret = 'a secret outside the database';
const ballot = { neighbourhoodId: 'n', residentVoteId: 'v', ballotKey: 'k' };
const text = writeCastStamp(secret, { ...ballot, castNumber: 3 });

it('is read back for the same voter in the same vote', () => {
	expect(readCastStamp(secret, { ...ballot, text })).toBe(3);
	expect(
		readCastStamp(secret, { ...ballot, text: writeCastStamp(secret, { ...ballot, castNumber: 0 }) })
	).toBe(0);
});

it.each([
	['another voter', { ...ballot, ballotKey: 'other' }],
	['another vote', { ...ballot, residentVoteId: 'other' }],
	['another number', { ...ballot, text: text.replace('3.', '4.') }],
	['a number written in another way', { ...ballot, text: `0${text}` }],
	['no signature', { ...ballot, text: '3' }],
	['nothing', { ...ballot, text: '' }]
])('says nothing for %s', (_, asked) => {
	expect(readCastStamp(secret, { text, ...asked })).toBeNull();
});
