import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleChanges } from '../rules/change-rules';
import type { ElectionInput } from '../voting/schema/election-input';
import { decideElection } from '../voting/decide-election';
import { councilRules } from '../../../../tests/support/show-of-hands';
import {
	addRound,
	callElection,
	drawElectionLot,
	standForElection,
	standingNext
} from './hold-election';

const changes = (wins: string, tie: string): RuleChanges => ({
	'otherMotions.election': { kind: 'election', wins, tie }
});
const round = (votes: readonly number[], cast = 20): ElectionInput['rounds'][number] => ({
	...{ heldOn: '2026-03-03', voters: { kind: 'residents' }, eligible: 50, cast, invalid: 0 },
	votesPerBallot: 1,
	votes: votes.map((count, index) => ({ candidate: `candidate-${index + 1}`, votes: count }))
});
const election = (
	rounds: ElectionInput['rounds'],
	{ wins = 'mostVotes', tie = 'lot', seats = 1, candidates = 3 } = {}
): ElectionInput => ({
	schemaVersion: 1,
	rules: councilRules(changes(wins, tie)),
	motion: {
		...{ kind: 'election', seats, withdrawn: false },
		candidates: Array.from({ length: candidates }, (_none, index) => `candidate-${index + 1}`)
	},
	...{ rounds, lot: null, replaces: null }
});

test.each([
	['rules that say nothing', { isRegulated: false }, { reason: 'electionNotRegulated' }],
	['no vacant seat', { vacant: 0 }, { reason: 'noSeatVacant' }],
	['one seat too many', { seats: 3 }, { reason: 'moreSeatsThanVacant', details: { vacant: 2 } }],
	['exactly the vacant seats', { seats: 2 }, { ok: true }],
	['a term that ends before it begins', { untilOn: '2026-03-31' }, { reason: 'untilBeforeFrom' }],
	['a term of one day', { untilOn: '2026-04-01' }, { ok: true }]
])('calling an election with %s', (_case, change, expected) => {
	const usual = { isRegulated: true, seats: 1, vacant: 2, fromOn: '2026-04-01', untilOn: null };
	expect(callElection({ ...usual, ...change })).toMatchObject(expected);
});

test.each([
	['before the first round', { state: 'open', rounds: 0, names: [] }, { ok: true }],
	['after it', { state: 'open', rounds: 1, names: [] }, { reason: 'votingBegun' }],
	['twice', { state: 'open', rounds: 0, names: ['A'] }, { reason: 'standsAlready' }],
	['when it is over', { state: 'complete', rounds: 0, names: [] }, { reason: 'electionOver' }]
] as const)('standing %s', (_case, so, expected) => {
	expect(standForElection(so, 'A')).toMatchObject(expected);
});

describe('the next round', () => {
	test('is a runoff between the two best where a majority is missed', () => {
		const input = election([round([9, 8, 3])], { wins: 'majority', tie: 'runoff' });
		expect(standingNext(input)).toEqual(['candidate-1', 'candidate-2']);
	});

	test('is none once somebody is elected, or where the lot decides', () => {
		expect(standingNext(election([round([9, 8, 3])]))).toBeNull();
		expect(standingNext(election([round([9, 9, 2])]))).toBeNull();
	});

	test.each([
		['more votes than ballots', round([15, 6, 0]), 'moreVotesThanBallots'],
		['more ballots than people', round([15, 5, 0], 51), 'moreBallotsThanEligible']
	])('cannot have %s', (_case, counted, reason) => {
		expect(addRound(election([counted]), 'open')).toMatchObject({ reason });
	});

	test('cannot come after the end', () => {
		expect(addRound(election([round([9, 8, 3])]), 'complete')).toMatchObject({
			reason: 'electionOver'
		});
		const again = [round([9, 8, 3]), round([9, 8, 3])];
		expect(addRound(election(again), 'open')).toMatchObject({ reason: 'roundNotDue' });
	});
});

describe('the lot', () => {
	test('is not drawn where nobody is equal', () => {
		expect(drawElectionLot(election([round([9, 8, 3])]), { seed: '6-4', on: '2026-03-03' })).toBe(
			null
		);
	});

	test('fills exactly the free seats with those who were equal, and the same seed draws the same', () => {
		fc.assert(
			fc.property(fc.string(), fc.integer({ min: 1, max: 4 }), (seed, seats) => {
				const input = election([round([4, 4, 4, 4, 4])], { seats, candidates: 5 });
				const lot = drawElectionLot(input, { seed, on: '2026-03-03' });
				expect(lot?.drawn).toHaveLength(seats);
				expect(drawElectionLot(input, { seed, on: '2026-03-03' })).toEqual(lot);
				expect(addRound({ ...input, lot }, 'open').ok).toBe(true);
				expect(decideElection({ ...input, lot }).result).toMatchObject({
					kind: 'elected',
					freeSeats: 0
				});
			})
		);
	});
});
