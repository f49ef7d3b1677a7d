import { expect, test } from 'vitest';
import { aCouncilVote } from '../../../../tests/support/council-vote';
import { ok } from '../result';
import { changeRules } from '../rules/change-rules';
import { checkPoints, givePoints } from './give-points';

const { rules } = aCouncilVote(['yes'], 'yesNo');
const changed = changeRules(
	rules,
	{
		'funding.method': { kind: 'points', most: 24, meanAtLeast: { numerator: 12, denominator: 1 } }
	},
	{ document: 'Satzung', place: '§ 1' }
);
if (!changed.ok) throw new Error(changed.reason);
const byPoints = changed.value.funding;

test('P-30 points are given with a yes, from 0 to the most', () => {
	expect(givePoints(byPoints, 'yes', 0)).toEqual(ok(0));
	expect(givePoints(byPoints, 'yes', 24)).toEqual(ok(24));
	expect(givePoints(byPoints, 'yes', 25)).toMatchObject({ reason: 'pointsAboveMost' });
	expect(givePoints(byPoints, 'yes', null)).toMatchObject({ reason: 'pointsMissing' });
});

test('who abstains gives none, and other methods take none', () => {
	expect(givePoints(byPoints, 'abstain', 7)).toEqual(ok(null));
	expect(givePoints(rules.funding, 'yes', 7)).toEqual(ok(null));
});

test('a room gives no more points than its people can', () => {
	expect(checkPoints(byPoints, { yes: 3, points: 72 }).ok).toBe(true);
	expect(checkPoints(byPoints, { yes: 3, points: 73 })).toMatchObject({ details: { most: 72 } });
	expect(checkPoints(rules.funding, { yes: 3, points: 1 }).ok).toBe(false);
});
