import { describe, expect, test } from 'vitest';
import { bodyLimitOf, officeAbove, tierOf, type Tier } from './ladder';
import { roomOfTalk, roomOfVote } from './room';

const tier = (
	upToCents: number | null,
	decides: Tier['decides'],
	office: string | null = null
): Tier => ({ upToCents, decides, office, informs: null });

const small = tier(500_00, 'officeAlone', 'Quartiersmanagement');
const middle = tier(5_000_00, 'body');
const large = tier(20_000_00, 'officeAfterBody', 'Bezirksamt');
const ladder = [small, middle, large];

describe('the ladder of amounts (P-90, P-91)', () => {
	test.each([
		[500_00, small],
		[500_01, middle],
		[20_000_00, large],
		[20_000_01, null]
	])('a limit belongs to its tier: %d cents', (cents, expected) => {
		expect(tierOf(ladder, cents)).toBe(expected);
	});

	test('the body votes up to the highest tier in which it has a part', () => {
		expect(bodyLimitOf(ladder)).toBe(20_000_00);
		expect(bodyLimitOf([small, middle])).toBe(5_000_00);
		expect(bodyLimitOf([small, tier(null, 'body')])).toBeNull();
		expect(bodyLimitOf([tier(null, 'officeAlone', 'Amt')])).toBe(0);
	});

	test('the level above is the next tier with an office, never the own or a lower one', () => {
		const unnamed = tier(10_000_00, 'nobody');
		expect(officeAbove(ladder, 500_00)).toBe('Bezirksamt');
		expect(officeAbove([small, middle, unnamed, large], 600_00)).toBe('Bezirksamt');
		expect(officeAbove(ladder, 20_000_00)).toBeNull();
		expect(officeAbove(ladder, 20_000_01)).toBeNull();
	});
});

test.each([
	['public', 'public', 'public'],
	['nonPublic', 'nonPublic', 'nonPublic'],
	['publicButDeliberation', 'public', 'nonPublic']
] as const)('P-65 %s: who may be there for the vote, and for the talk', (room, vote, talk) => {
	expect(roomOfVote(room)).toBe(vote);
	expect(roomOfTalk(room)).toBe(talk);
});
