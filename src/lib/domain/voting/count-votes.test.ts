import { expect, test } from 'vitest';
import { aShowOfHands, councilRules } from '../../../../tests/support/show-of-hands';
import { countVotes } from './count-votes';
import type { Votes } from './schema/decide-input';

type Ballots = Extract<Votes, { kind: 'ballots' }>;

const entry = (voter: string, given: Partial<Ballots['electorate'][number]> = {}) => ({
	voter,
	bench: 'residents',
	capacity: 'member' as const,
	present: true,
	recused: false,
	...given
});
const ballot = (voter: string, given: Partial<Ballots['ballots'][number]> = {}) => ({
	voter,
	castBy: 'member' as const,
	choice: 'yes' as const,
	hasReason: false,
	touchesProtectedGround: false,
	points: null,
	...given
});
const count = (electorate: Ballots['electorate'], ballots: Ballots['ballots']) =>
	countVotes(councilRules(), { kind: 'ballots', electorate, ballots });

test('a conflicted member counts as one while in the room, an absent one does not', () => {
	const { total } = count(
		[
			entry('r-1'),
			entry('r-2', { recused: true }),
			entry('r-3', { recused: true, present: false }),
			entry('p-1', { bench: 'partners', present: false })
		],
		[ballot('r-1')]
	);
	expect(total).toMatchObject({ seats: 27, filled: 4, present: 2, recused: 1, yes: 1 });
});

test('P-85 where the member voted too, the vote of the substitute is void', () => {
	const seats = [entry('r-1'), entry('r-2', { capacity: 'substitute' })];
	const byBoth = [
		ballot('r-1', { choice: 'no' }),
		ballot('r-1', { castBy: 'substitute', points: 7, touchesProtectedGround: true }),
		ballot('r-2', { castBy: 'substitute' })
	];
	for (const ballots of [byBoth, byBoth.toReversed()])
		expect(count(seats, ballots)).toMatchObject({
			total: { yes: 1, no: 1 },
			voidSubstitutes: 1,
			points: 0,
			protectedVetoes: 0
		});
});

test('points are added up, and a vote without points gives none', () => {
	const seats = ['r-1', 'r-2', 'r-3'].map((voter) => entry(voter));
	const given = [ballot('r-1', { points: 7 }), ballot('r-2', { points: 5 }), ballot('r-3')];
	expect(count(seats, given).points).toBe(12);
});

test('only vetoes that were marked touch a protected ground', () => {
	const seats = ['r-1', 'r-2', 'r-3'].map((voter) => entry(voter));
	const vetoes = [
		ballot('r-1', { choice: 'veto', touchesProtectedGround: true }),
		ballot('r-2', { choice: 'veto' }),
		ballot('r-3')
	];
	expect(count(seats, vetoes).protectedVetoes).toBe(1);
});

test('a bench of which no hands were counted is there with its seats, and nobody in it', () => {
	const [reading] = aShowOfHands({}, { residents: { yes: 9, no: 2 } }).readings;
	if (reading?.votes.kind !== 'tally') throw new Error('no show of hands');
	const { benches } = countVotes(councilRules(), reading.votes);
	expect(benches).toMatchObject([
		{ bench: 'residents', seats: 15, filled: 15, present: 11, yes: 9, no: 2 },
		{ bench: 'partners', seats: 12, filled: 0, present: 0, yes: 0, no: 0 }
	]);
});
