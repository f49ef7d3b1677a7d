import { expect, test } from 'vitest';
import { ballotKeyOf } from './ballot-key';
import { hashCode } from './voting-code-hash';

const vote = { neighbourhoodId: 'one', residentVoteId: 'two' };
const key = ballotKeyOf('secret', vote, { kind: 'code', code: 'a' });

test('all that is kept of a code is its SHA-256', () => {
	expect(hashCode('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the key of a ballot depends on secret, neighbourhood, vote, kind and right', () => {
	expect(ballotKeyOf('secret', vote, { kind: 'code', code: 'a' })).toBe(key);
	const others = [
		ballotKeyOf('other', vote, { kind: 'code', code: 'a' }),
		ballotKeyOf('secret', { ...vote, neighbourhoodId: 'x' }, { kind: 'code', code: 'a' }),
		ballotKeyOf('secret', { ...vote, residentVoteId: 'x' }, { kind: 'code', code: 'a' }),
		ballotKeyOf('secret', vote, { kind: 'account', votingRightId: 'a' }),
		ballotKeyOf('secret', vote, { kind: 'code', code: 'b' })
	];
	expect(new Set([key, ...others]).size).toBe(6);
});
