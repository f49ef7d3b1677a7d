import { describe, expect, it } from 'vitest';
import { ballotKeyOf } from './ballot-key';
import { systemRandom } from './random';
import { openBallot, sealBallot, type SealedBallot } from './sealed-ballot';

const secret = 'a secret that lies outside the database';
const vote = { neighbourhoodId: 'n', residentVoteId: 'v' };
const keyOf = (code: string) => ballotKeyOf(secret, vote, { kind: 'code', code });
const ballot: SealedBallot = { ...vote, ballotKey: keyOf('one'), projects: [1, 2, 5] };
const marks = [
	{ project: 2, weight: 100 },
	{ project: 5, weight: 1 }
];
const seal = (what = marks) => sealBallot({ secret, random: systemRandom }, ballot, what);

describe('a sealed ballot', () => {
	it('opens to what was sealed', () => {
		expect(openBallot(secret, ballot, seal())).toEqual(marks);
		expect(openBallot(secret, ballot, seal([]))).toEqual([]);
	});

	it('is equally long whatever is on it, and never the same twice', () => {
		expect(seal([])).toHaveLength(seal().length);
		expect(seal()).not.toBe(seal());
	});

	it.each([
		['another secret', 'another', ballot],
		['another voter', secret, { ...ballot, ballotKey: keyOf('two') }],
		['another vote', secret, { ...ballot, residentVoteId: 'w' }],
		['another list of projects', secret, { ...ballot, projects: [1, 2] }]
	])('does not open with %s', (_, key, other) => {
		expect(openBallot(key, other, seal())).toBeNull();
	});

	it('does not open when it was touched', () => {
		const sealed = seal();
		const touched = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1);
		expect(openBallot(secret, ballot, touched)).toBeNull();
		expect(openBallot(secret, ballot, 'no seal')).toBeNull();
	});
});

describe('the key of a ballot', () => {
	it('is another one for each voter, vote and secret', () => {
		const right = { kind: 'account', votingRightId: 'one' } as const;
		const keys = [
			keyOf('one'),
			keyOf('two'),
			ballotKeyOf(secret, vote, right),
			ballotKeyOf(secret, { ...vote, residentVoteId: 'w' }, right),
			ballotKeyOf('another', vote, right)
		];
		expect(new Set(keys)).toHaveLength(keys.length);
		expect(keyOf('one')).toBe(keys[0]);
	});
});
