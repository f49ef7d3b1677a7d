import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCouncilVote } from '../../../../tests/support/council-vote';
import { changeRules } from '../rules/change-rules';
import { moneyShortWays } from '../rules/schema/ladder';
import { cutTogether } from './cut-together';
import { findRoundContradiction } from './find-round-contradiction';
import { roundSchema, type RoundInput } from './schema/round-input';
import { shareOutMoney } from './share-out-money';

const { rules: base } = aCouncilVote(['yes'], 'yesNo');
type Motion = RoundInput['round']['motions'][number];
type Way = (typeof moneyShortWays)[number];

function rulesWith(way: Way, results: readonly string[]): RoundInput['rules'] {
	const source = { document: 'Geschäftsordnung', place: '§ 9' };
	const changes = { 'funding.moneyShort': way, 'funding.results': results };
	const changed = changeRules(base, changes, source);
	if (!changed.ok) throw new Error(JSON.stringify(changed));
	return changed.value;
}

interface Ruled {
	readonly way: Way;
	readonly results: readonly string[];
}

function aRound(motions: readonly Motion[], freeCents: number, ruled: Way | Ruled): RoundInput {
	const { way, results } =
		typeof ruled === 'string' ? { way: ruled, results: ['approved'] } : ruled;
	return {
		schemaVersion: 1,
		rules: rulesWith(way, results),
		round: { heldOn: '2026-03-03', freeCents, motions: [...motions] },
		settled: null,
		replaces: null
	};
}

const motion = (position: number, given: Partial<Motion> = {}): Motion => ({
	motion: `motion-${position}`,
	position,
	requestedCents: 100_000,
	amountCents: 100_000,
	leastCents: 0,
	priority: position,
	yes: 10,
	points: { numerator: 10, denominator: 1 },
	...given
});

const motions = fc
	.array(
		fc.record({
			amountCents: fc.integer({ min: 1, max: 1_000_000 }),
			leastShare: fc.integer({ min: 0, max: 4 }),
			yes: fc.nat(5),
			points: fc.nat(5)
		}),
		{ minLength: 1, maxLength: 12 }
	)
	.map((all) =>
		all.map(({ amountCents, leastShare, yes, points }, index) =>
			motion(index + 1, {
				requestedCents: amountCents,
				amountCents,
				leastCents: Math.floor((amountCents * leastShare) / 4),
				yes,
				points: { numerator: points, denominator: 3 }
			})
		)
	);
const ruledBy = fc.record({
	way: fc.constantFrom(...moneyShortWays),
	results: fc.constantFrom(['approved'], ['approved', 'approvedInPart', 'subjectToMoney'])
});
const free = fc.integer({ min: 0, max: 3_000_000 });

describe('properties of sharing out money', () => {
	test('never more than is free, never more than agreed, never less than a project can live on', () => {
		fc.assert(
			fc.property(motions, free, ruledBy, (all, freeCents, ruled) => {
				const input = aRound(all, freeCents, ruled);
				expect(roundSchema.safeParse(input).success).toBe(true);
				const { awards, leftCents } = shareOutMoney(input);
				const given = awards.reduce((sum, { amountCents }) => sum + amountCents, 0);
				expect(given + leftCents).toBe(freeCents);
				expect(leftCents).toBeGreaterThanOrEqual(0);
				expect(awards.map((award) => award.motion)).toEqual(all.map((one) => one.motion));
				for (const [index, { amountCents }] of awards.entries()) {
					expect(amountCents).toBeLessThanOrEqual(all[index]?.amountCents ?? 0);
					if (amountCents > 0)
						expect(amountCents).toBeGreaterThanOrEqual(all[index]?.leastCents ?? 0);
				}
			})
		);
	});

	test('the order in which motions are named never matters', () => {
		fc.assert(
			fc.property(motions, free, ruledBy, (all, freeCents, ruled) => {
				const one = shareOutMoney(aRound(all, freeCents, ruled));
				const other = shareOutMoney(aRound([...all].reverse(), freeCents, ruled));
				expect(JSON.stringify(other)).toBe(JSON.stringify(one));
			})
		);
	});

	test('cutting together uses every cent as long as all can live with their part', () => {
		fc.assert(
			fc.property(motions, free, (all, freeCents) => {
				const living = all.map((one) => ({ ...one, leastCents: 0 }));
				const total = living.reduce((sum, { amountCents }) => sum + amountCents, 0);
				const shares = [...cutTogether(living, freeCents).values()];
				expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(total, freeCents));
			})
		);
	});
});

test('a share of a huge budget is exact beyond what a double holds', () => {
	const all = [motion(1, { amountCents: 9_999_999_999_99 }), motion(2, { amountCents: 1 })];
	const shares = cutTogether(all, 9_999_999_999_99);
	expect([shares.get('motion-1'), shares.get('motion-2')]).toEqual([9_999_999_999_98, 1]);
});

describe('rounds that cannot be', () => {
	const two = [motion(1), motion(2)];
	const cut = aRound(two, 150_000, 'cutTogether');
	const settled = (one: number, other: number) => [
		{ motion: 'motion-1', amountCents: one },
		{ motion: 'motion-2', amountCents: other }
	];
	test.each<[string, RoundInput]>([
		['motionTwice', aRound([motion(1), motion(2, { motion: 'motion-1' })], 1, 'inOrder')],
		['positionTwice', aRound([motion(1), motion(1, { motion: 'other' })], 1, 'inOrder')],
		['amountAboveRequest', aRound([motion(1, { amountCents: 100_001 })], 1, 'inOrder')],
		['leastAboveAmount', aRound([motion(1, { leastCents: 100_001 })], 1, 'inOrder')],
		['priorityMissing', aRound([motion(1, { priority: null })], 1, 'byPriority')],
		['priorityTwice', aRound([motion(1), motion(2, { priority: 1 })], 1, 'byPriority')],
		['votesMissing', aRound([motion(1, { yes: null })], 1, 'byVotes')],
		['pointsMissing', aRound([motion(1, { points: null })], 1, 'byPoints')],
		['settledNotDue', { ...aRound(two, 150_000, 'inOrder'), settled: settled(1, 1) }],
		['settledNotDue', { ...aRound(two, 200_000, 'cutTogether'), settled: settled(1, 1) }],
		['settledIncomplete', { ...cut, settled: settled(1, 1).slice(1) }],
		['settledIncomplete', { ...cut, settled: [{ motion: 'x', amountCents: 1 }, ...settled(1, 1)] }],
		['settledAboveAmount', { ...cut, settled: settled(100_001, 1) }],
		['settledAboveMoney', { ...cut, settled: settled(90_000, 60_001) }]
	])('%s', (contradiction, input) => {
		expect(findRoundContradiction(input)).toMatchObject({ contradiction });
		expect(roundSchema.safeParse(input).success).toBe(false);
	});

	test('what the body settled on to the last cent is taken', () => {
		expect(findRoundContradiction({ ...cut, settled: settled(90_000, 60_000) })).toBeNull();
	});
});
