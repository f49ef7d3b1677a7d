import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCouncilVote, type SeatVote } from '../../../../tests/support/council-vote';
import { changeRules } from '../rules/change-rules';
import { majorityBases } from '../rules/schema/method';
import { decideOtherMotion } from './decide-other-motion';
import {
	otherMotionKinds,
	otherMotionSchema,
	type OtherMotionInput,
	type OtherMotionKind
} from './schema/other-motion-input';

const source = { document: 'Geschäftsordnung', place: '§ 11' };

function aMotion(
	kind: OtherMotionKind,
	votes: readonly SeatVote[],
	base: (typeof majorityBases)[number] = 'yesNo'
): OtherMotionInput {
	const { rules, readings } = aCouncilVote(votes, 'yesNo');
	const share = { numerator: 1, denominator: 2 };
	const majority = { kind: 'majority', share, strict: true, base };
	const changed = changeRules(rules, { [`otherMotions.${kind}`]: majority }, source);
	if (!changed.ok) throw new Error(JSON.stringify(changed));
	return {
		schemaVersion: 1,
		rules: changed.value,
		motion: { kind, withdrawn: false },
		readings,
		confirmation: null,
		replaces: null
	};
}

const many = (vote: SeatVote, times: number) => Array.from({ length: times }, () => vote);
const seatVotes = fc.array(fc.constantFrom<SeatVote>('yes', 'no', 'abstain', 'absent', 'recused'), {
	minLength: 27,
	maxLength: 27
});
/** Votes that adopt often, close to the edge. */
const mostlyYes = fc.array(
	fc.constantFrom<SeatVote>('yes', 'yes', 'yes', 'no', 'abstain', 'recused'),
	{ minLength: 27, maxLength: 27 }
);
const kinds = fc.constantFrom(...otherMotionKinds);
const bases = fc.constantFrom(...majorityBases);

test('its majority cites the rule that it comes from, and nothing is said about money', () => {
	const { steps } = decideOtherMotion(aMotion('admission', many('yes', 27)));
	expect(steps.find(({ code }) => code === 'majority')).toMatchObject({
		rule: 'otherMotions.admission',
		source
	});
	expect(steps.find(({ code }) => code === 'quorum')).toMatchObject({ rule: 'funding.quorum' });
	expect(steps.filter(({ inputs }) => 'amountCents' in inputs)).toEqual([]);
});

describe('properties of other motions', () => {
	test('the order of votes and the names of seats never matter', () => {
		fc.assert(
			fc.property(kinds, seatVotes, bases, (kind, votes, base) => {
				const input = aMotion(kind, votes, base);
				const other = structuredClone(input);
				for (const { votes: cast } of other.readings) {
					if (cast.kind !== 'ballots') continue;
					cast.ballots.reverse();
					cast.electorate.reverse();
					for (const one of [...cast.electorate, ...cast.ballots]) one.voter = `x-${one.voter}`;
				}
				const outcome = JSON.stringify(decideOtherMotion(input));
				expect(JSON.stringify(decideOtherMotion(other))).toBe(outcome);
			})
		);
	});

	test('one more yes never turns adopted into something else', () => {
		fc.assert(
			fc.property(
				fc.record({ kind: kinds, base: bases }),
				mostlyYes,
				fc.nat(26),
				(ruled, votes, by) => {
					const { kind, base } = ruled;
					const others = votes.flatMap((vote, seat) =>
						vote === 'no' || vote === 'abstain' ? [seat] : []
					);
					const at = others[by % others.length];
					fc.pre(at !== undefined);
					const before = decideOtherMotion(aMotion(kind, votes, base));
					fc.pre(before.result.kind === 'adopted');
					const after = decideOtherMotion(aMotion(kind, votes.with(at, 'yes'), base));
					expect(after.result.kind).toBe('adopted');
				}
			)
		);
	});
});

describe('other motions that cannot be', () => {
	test('a confirmation where nobody confirms', () => {
		const confirmation = { on: '2026-05-07', outcome: 'granted' as const };
		const input = { ...aMotion('opinion', many('yes', 27)), confirmation };
		expect(otherMotionSchema.safeParse(input)).toMatchObject({
			success: false,
			error: { issues: [{ message: 'confirmationNotDue' }] }
		});
	});

	test('a veto, also where the body decides about money by consensus', () => {
		const input = structuredClone(aMotion('opinion', many('yes', 27)));
		for (const { votes } of input.readings)
			if (votes.kind === 'ballots') for (const ballot of votes.ballots) ballot.choice = 'veto';
		expect(otherMotionSchema.safeParse(input)).toMatchObject({
			success: false,
			error: { issues: [{ message: 'choiceNotOffered' }] }
		});
	});
});
