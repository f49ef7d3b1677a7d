import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCouncilVote } from '../../../../tests/support/council-vote';
import { changeRules } from '../rules/change-rules';
import { decideElection } from './decide-election';
import { findElectionContradiction } from './find-election-contradiction';
import { electionSchema, type ElectionInput } from './schema/election-input';

const { rules: base } = aCouncilVote(['yes'], 'yesNo');
type Round = ElectionInput['rounds'][number];
type Wins = 'mostVotes' | 'majority';
type Tie = 'runoff' | 'lot';

function rulesWith(wins: Wins, tie: Tie): ElectionInput['rules'] {
	const source = { document: 'Geschäftsordnung', place: '§ 4' };
	const election = { kind: 'election', wins, tie };
	const changed = changeRules(base, { 'otherMotions.election': election }, source);
	if (!changed.ok) throw new Error(JSON.stringify(changed));
	return changed.value;
}

function aRound(votes: readonly number[], given: Partial<Round> = {}): Round {
	const cast = votes.reduce((all, one) => all + one, 0);
	return {
		heldOn: '2026-03-03',
		voters: { kind: 'residents' },
		eligible: 1000,
		cast,
		invalid: 0,
		votesPerBallot: 1,
		votes: votes.map((number, index) => ({ candidate: `candidate-${index + 1}`, votes: number })),
		...given
	};
}

function anElection(
	rounds: readonly Round[],
	{
		seats = 1,
		wins = 'mostVotes',
		tie = 'runoff',
		lot = null
	}: {
		seats?: number;
		wins?: Wins;
		tie?: Tie;
		lot?: ElectionInput['lot'];
	} = {}
): ElectionInput {
	const candidates = rounds[0]?.votes.map(({ candidate }) => candidate) ?? [];
	return {
		schemaVersion: 1,
		rules: rulesWith(wins, tie),
		motion: { kind: 'election', seats, candidates, withdrawn: false },
		rounds: [...rounds],
		lot,
		replaces: null
	};
}

const votes = fc.array(fc.nat(6), { minLength: 1, maxLength: 8 });
const seats = fc.integer({ min: 1, max: 5 });
const wins = fc.constantFrom<Wins>('mostVotes', 'majority');
const tie = fc.constantFrom<Tie>('runoff', 'lot');

describe('properties of an election', () => {
	test('neither the order of candidates nor of their votes matters', () => {
		fc.assert(
			fc.property(votes, fc.record({ seats, wins, tie }), (given, ruled) => {
				const input = anElection([aRound(given)], ruled);
				expect(electionSchema.safeParse(input).success).toBe(true);
				const other = structuredClone(input);
				other.motion.candidates.reverse();
				for (const round of other.rounds) round.votes.reverse();
				expect(JSON.stringify(decideElection(other))).toBe(JSON.stringify(decideElection(input)));
			})
		);
	});

	test('never more than the seats, never without a vote, never with fewer votes than one left out', () => {
		fc.assert(
			fc.property(votes, seats, wins, (given, many, how) => {
				const { result } = decideElection(anElection([aRound(given)], { seats: many, wins: how }));
				const votesOf = (candidate: string) => given[Number(candidate.split('-')[1]) - 1] ?? 0;
				expect(result.elected.length + result.freeSeats).toBe(many);
				const out = given.map((_, index) => `candidate-${index + 1}`);
				for (const elected of result.elected) {
					expect(votesOf(elected)).toBeGreaterThan(0);
					for (const other of out.filter((one) => !result.elected.includes(one)))
						expect(votesOf(elected)).toBeGreaterThan(votesOf(other));
				}
			})
		);
	});

	test('one more vote never costs an elected candidate the seat', () => {
		fc.assert(
			fc.property(votes, seats, fc.nat(7), (given, many, at) => {
				const before = decideElection(anElection([aRound(given)], { seats: many })).result.elected;
				const candidate = `candidate-${at + 1}`;
				fc.pre(before.includes(candidate));
				const more = given.with(at, (given[at] ?? 0) + 1);
				const after = decideElection(anElection([aRound(more)], { seats: many })).result.elected;
				expect(after).toContain(candidate);
			})
		);
	});
});

describe('elections that cannot be', () => {
	const body = (
		groups: { filled: number; present: number; recused?: number; bench?: string }[]
	) => ({
		voters: {
			kind: 'body' as const,
			groups: groups.map((group) => ({ bench: 'residents', recused: 0, ...group }))
		}
	});
	const tied = aRound([5, 5]);
	const lot = (...drawn: string[]) => ({ on: '2026-03-04', drawn });
	test.each<[string, ElectionInput]>([
		['candidateTwice', anElection([{ ...tied, votes: [...tied.votes, ...tied.votes] }])],
		['moreVotesThanBallots', anElection([aRound([5, 5], { cast: 9 })])],
		['moreVotesThanBallots', anElection([aRound([5, 5], { invalid: 11 })])],
		['moreVotesThanBallots', anElection([aRound([9, 1], { cast: 8, votesPerBallot: 2 })])],
		['moreBallotsThanEligible', anElection([aRound([5, 5], { eligible: 9 })])],
		['moreBallotsThanEligible', anElection([aRound([5, 5], body([{ filled: 9, present: 9 }]))])],
		['morePresentThanFilled', anElection([aRound([1], body([{ filled: 9, present: 10 }]))])],
		['benchUnknown', anElection([aRound([1], body([{ filled: 9, present: 9, bench: 'x' }]))])],
		['roundNotDue', anElection([aRound([6, 5]), tied])],
		['roundsOutOfOrder', anElection([tied, { ...tied, heldOn: '2026-03-02' }])],
		['candidateDoesNotStand', anElection([aRound([5, 5, 1]), aRound([5, 4, 1])])],
		['lotNotDue', anElection([tied], { lot: lot('candidate-1') })],
		['lotDoesNotFit', anElection([tied], { tie: 'lot', lot: lot('candidate-9') })],
		['lotDoesNotFit', anElection([tied], { tie: 'lot', lot: lot('candidate-1', 'candidate-2') })],
		['lotDoesNotFit', anElection([tied], { tie: 'lot', lot: lot('candidate-1', 'candidate-1') })],
		['lotDoesNotFit', anElection([tied], { tie: 'lot', lot: lot() })],
		[
			'morePresentThanFilled',
			anElection([aRound([1], body([{ filled: 9, present: 4, recused: 5 }]))])
		],
		[
			'morePresentThanFilled',
			anElection([
				aRound(
					[1],
					body([
						{ filled: 9, present: 9 },
						{ filled: 1, present: 2, bench: 'partners' }
					])
				)
			])
		],
		[
			'moreBallotsThanEligible',
			anElection([aRound([5, 4], body([{ filled: 9, present: 9, recused: 1 }]))])
		],
		[
			'benchUnknown',
			anElection([
				aRound(
					[1],
					body([
						{ filled: 9, present: 9 },
						{ filled: 1, present: 1, bench: 'x' }
					])
				)
			])
		]
	])('%s', (contradiction, input) => {
		expect(findElectionContradiction(input)).toMatchObject({ contradiction });
		expect(electionSchema.safeParse(input).success).toBe(false);
	});

	test.each<[string, ElectionInput]>([
		['as many ballots as may vote', anElection([aRound([6, 4], { eligible: 10 })])],
		['each name on every ballot', anElection([aRound([5, 5], { cast: 5, votesPerBallot: 2 })])],
		[
			'nine ballots of nine in the room',
			anElection([aRound([5, 4], body([{ filled: 9, present: 9 }]))])
		],
		[
			'two benches together',
			anElection([
				aRound(
					[7, 4],
					body([
						{ filled: 9, present: 8, recused: 1 },
						{ filled: 6, present: 5, recused: 1, bench: 'partners' }
					])
				)
			])
		],
		[
			'the lot for as many seats as are free',
			anElection([tied], { tie: 'lot', lot: lot('candidate-2') })
		],
		['two rounds on one day', anElection([tied, tied])],
		['a round after which one won', anElection([aRound([6, 5])])]
	])('can be: %s', (_what, input) => {
		expect(findElectionContradiction(input)).toBeNull();
	});

	test('a candidate who is named twice, on the list or in a count', () => {
		const list = anElection([tied]);
		expect(
			findElectionContradiction({
				...list,
				motion: { ...list.motion, candidates: ['candidate-1', 'candidate-1'] }
			})
		).toEqual({ contradiction: 'candidateTwice', path: ['motion', 'candidates'] });
		const twice = {
			...tied,
			votes: tied.votes.map((one) => ({ ...one, candidate: 'candidate-1' }))
		};
		expect(findElectionContradiction({ ...list, rounds: [twice] })).toEqual({
			contradiction: 'candidateTwice',
			path: ['rounds', 0]
		});
	});

	test.each([
		[['rounds', 1], anElection([aRound([6, 5]), tied])],
		[['rounds', 1, 'votes'], anElection([aRound([5, 5, 1]), aRound([5, 4, 1])])],
		[['lot'], anElection([tied], { lot: lot('candidate-1') })],
		[['lot', 'drawn'], anElection([tied], { tie: 'lot', lot: lot('candidate-9') })]
	])('is told at %j', (path, input) => {
		expect(findElectionContradiction(input)?.path).toEqual(path);
	});

	test('an election that was called off is looked at no further', () => {
		const input = anElection([tied], { lot: lot('candidate-1') });
		const motion = { ...input.motion, withdrawn: true };
		expect(findElectionContradiction({ ...input, motion })).toBeNull();
		expect(decideElection({ ...input, motion })).toMatchObject({
			result: { kind: 'withdrawn', elected: [], freeSeats: 1 },
			decidedOn: '2026-03-03',
			steps: [{ code: 'withdrawal', verdict: 'yes' }]
		});
	});
});
