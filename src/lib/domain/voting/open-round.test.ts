import { expect, test } from 'vitest';
import { changedRules } from '../../../../tests/support/changed-rules';
import { closeRound, dissolveRound } from './close-round';
import { markMotions, type MotionsMarked } from './mark-motions';
import { markingOf, openRound } from './open-round';

const item = {
	state: 'planned',
	isWithdrawn: false,
	isInRound: false,
	fundYearId: '2026',
	amountCents: 1000,
	leastCents: 0
} as const;
const { funding } = changedRules({ 'funding.moneyShort': 'byPriority' });
const opening = {
	meeting: 'running',
	hasOpenRound: false,
	items: [item, item],
	rules: funding
} as const;

test.each([
	[{}, { value: { fundYearId: '2026', marking: 'ranks' } }],
	[{ meeting: 'closed' }, { reason: 'meetingOver' }],
	[{ hasOpenRound: true }, { reason: 'roundOpenAlready' }],
	[{ rules: null }, { reason: 'noRulesInForce' }],
	[{ items: [item] }, { reason: 'tooFewMotions' }],
	[{ items: [item, { ...item, isWithdrawn: true }] }, { reason: 'motionNotOnAgenda' }],
	[{ items: [item, { ...item, state: 'open' }] }, { reason: 'votedAlready' }],
	[{ items: [item, { ...item, isInRound: true }] }, { reason: 'inRoundAlready' }],
	[{ items: [item, { ...item, fundYearId: '2027' }] }, { reason: 'fundsDiffer' }],
	[{ items: [item, { ...item, leastCents: 1001 }] }, { reason: 'leastAboveAmount' }]
] as const)('P-42 a round with %j', (given, expected) => {
	expect(openRound({ ...opening, ...given })).toMatchObject(expected);
});

test.each([
	[{ 'funding.moneyShort': 'byPoints' }, 'points'],
	[{ 'funding.moneyShort': 'byVotes' }, null],
	[{ 'funding.moneyShort': 'cutTogether' }, null],
	[
		{
			'funding.moneyShort': 'byPoints',
			'funding.method': { kind: 'points', most: 24, meanAtLeast: { numerator: 12, denominator: 1 } }
		},
		null
	]
])('P-42 what voters give beside their vote under %j', (changes, marking) => {
	expect(markingOf(changedRules(changes).funding)).toBe(marking);
});

const marks = (...values: readonly number[]) =>
	values.map((value, index) => ({ motion: `m${index + 1}`, value }));
const marked: MotionsMarked = {
	isRoundOpen: true,
	marking: 'ranks',
	meeting: 'running',
	voter: { isPresent: true, hasMarked: false },
	motions: ['m1', 'm2', 'm3'],
	marks: marks(2, 1, 3)
};

test.each([
	[{}, { ok: true }],
	[{ isRoundOpen: false }, { reason: 'roundOver' }],
	[{ marking: null }, { reason: 'nothingToMark' }],
	[{ meeting: 'planned' }, { reason: 'meetingNotRunning' }],
	[{ voter: null }, { reason: 'notEntitled' }],
	[{ voter: { isPresent: false, hasMarked: false } }, { reason: 'notPresent' }],
	[{ voter: { isPresent: true, hasMarked: true } }, { reason: 'markedAlready' }],
	[{ marks: marks(1, 2) }, { reason: 'markMissing' }],
	[{ marks: marks(1, 2, 2) }, { reason: 'rankTwice' }],
	[{ marks: marks(1, 2, 4) }, { reason: 'rankAboveLast', details: { last: 3 } }],
	[{ marking: 'points', marks: marks(10, 10, 0) }, { ok: true }],
	[{ marking: 'points', marks: marks(11, 0, 0) }, { reason: 'pointsAboveMost' }],
	[{ marking: 'points', marks: marks(1) }, { reason: 'markMissing' }]
] as const)('P-42 marks with %j', (given, expected) => {
	expect(markMotions({ ...marked, ...given })).toMatchObject(expected);
});

const voted = { state: 'closed', ruleSetVersionId: 'v1' } as const;
const closing = { isRoundOpen: true, items: [voted, voted], ruleSetVersionId: 'v1' } as const;

test.each([
	[{}, { ok: true }],
	[{ isRoundOpen: false }, { reason: 'roundOver' }],
	[{ items: [] }, { reason: 'voteMissing' }],
	[{ items: [voted, { state: 'open', ruleSetVersionId: 'v1' }] }, { reason: 'voteStillOpen' }],
	[
		{ items: [voted, { state: 'planned', ruleSetVersionId: null }] },
		{ reason: 'voteMissing', details: { missing: 1 } }
	],
	[{ items: [voted, { ...voted, ruleSetVersionId: 'v2' }] }, { reason: 'rulesChanged' }]
] as const)('P-42 the money is shared out with %j', (given, expected) => {
	expect(closeRound({ ...closing, ...given })).toMatchObject(expected);
});

test('a round is given up at any time but during a vote', () => {
	expect(dissolveRound(closing)).toMatchObject({ ok: true });
	expect(dissolveRound({ isRoundOpen: false, items: [] })).toMatchObject({ reason: 'roundOver' });
	expect(
		dissolveRound({ isRoundOpen: true, items: [{ state: 'open', ruleSetVersionId: 'v1' }] })
	).toMatchObject({ reason: 'voteStillOpen' });
});
