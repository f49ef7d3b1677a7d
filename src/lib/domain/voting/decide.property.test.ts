import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCouncilVote, type SeatVote } from '../../../../tests/support/council-vote';
import { decide } from './decide';

const seatVotes = fc.array(fc.constantFrom<SeatVote>('yes', 'no', 'abstain', 'absent', 'recused'), {
	minLength: 27,
	maxLength: 27
});
const bases = fc.constantFrom('presentEntitled', 'yesNo', 'castVotes', 'allMembers');

test('the outcome never depends on the order of votes or voters', () => {
	fc.assert(
		fc.property(seatVotes, bases, fc.nat(26), (votes, base, by) => {
			const input = aCouncilVote(votes, base);
			const shuffled = structuredClone(input);
			for (const { votes: cast } of shuffled.readings) {
				if (cast.kind !== 'ballots') continue;
				cast.ballots.reverse();
				cast.electorate.push(...cast.electorate.splice(0, by));
			}
			expect(JSON.stringify(decide(shuffled))).toBe(JSON.stringify(decide(input)));
		})
	);
});

test('renaming seats changes nothing', () => {
	fc.assert(
		fc.property(seatVotes, bases, (votes, base) => {
			const input = aCouncilVote(votes, base);
			const renamed = structuredClone(input);
			for (const { votes: cast } of renamed.readings) {
				if (cast.kind !== 'ballots') continue;
				for (const one of [...cast.electorate, ...cast.ballots]) one.voter = `other-${one.voter}`;
			}
			expect(decide(renamed)).toEqual(decide(input));
		})
	);
});

/** Votes that approve often, close to the edge; of many others, hardly one in fifty would. */
const mostlyYes = fc.array(
	fc.constantFrom<SeatVote>('yes', 'yes', 'yes', 'no', 'abstain', 'recused'),
	{ minLength: 27, maxLength: 27 }
);

test('one more yes instead of a no or an abstention never turns approved into something else', () => {
	fc.assert(
		fc.property(mostlyYes, bases, fc.nat(26), (votes, base, by) => {
			const others = votes.flatMap((vote, seat) =>
				vote === 'no' || vote === 'abstain' ? [seat] : []
			);
			const at = others[by % others.length];
			fc.pre(at !== undefined);
			const before = decide(aCouncilVote(votes, base));
			fc.pre(before.result.kind === 'approved');
			const after = decide(aCouncilVote(votes.with(at, 'yes'), base));
			expect(after.result.kind).toBe('approved');
		}),
		{ numRuns: 300 }
	);
});

test('what is approved is covered, and only what is binding and approved holds money', () => {
	fc.assert(
		fc.property(
			seatVotes,
			bases,
			fc.integer({ min: 0, max: 250_000 }),
			(votes, base, freeCents) => {
				const { result, effect, payable } = decide({
					...aCouncilVote(votes, base),
					money: { freeCents }
				});
				if (result.kind === 'approved') expect(result.amountCents).toBeLessThanOrEqual(freeCents);
				expect(effect === 'reserve').toBe(result.kind === 'approved');
				expect(payable).toBe(result.kind === 'approved');
			}
		)
	);
});
