import { describe, expect, test } from 'vitest';
import { chairOfMeeting, type ChairFacts } from './chair-of-meeting';

const seat = (id: string, benchId: string) => ({
	...{ seatId: `seat-${id}`, benchId },
	holders: [
		{ id, capacity: 'member' as const },
		{ id: `${id}-substitute`, capacity: 'substitute' as const }
	]
});
const seats = [seat('ayse', 'residents'), seat('bernd', 'residents'), seat('carla', 'politics')];
const holder = (seatHolderId: string) => ({ kind: 'holder', seatHolderId }) as const;
const there = (...ids: readonly string[]) =>
	ids.map((id) => ({ seatId: `seat-${id}`, capacity: 'member' as const }));
const facts: ChairFacts = {
	named: null,
	standing: { chair: holder('ayse'), deputy: holder('carla') },
	seats,
	present: []
};

describe('P-17 who runs a meeting besides the manager', () => {
	test.each<[string, Partial<ChairFacts>, string | null]>([
		['whoever leads the body, before anybody has come', {}, 'ayse'],
		['the same while both are there', { present: there('ayse', 'carla') }, 'ayse'],
		['the deputy, while the other one is not there', { present: there('carla') }, 'carla'],
		['the chair all the same, where the deputy is not there either', { present: [] }, 'ayse'],
		[
			'the deputy, where only a substitute sits for the chair',
			{ present: [...there('carla'), { seatId: 'seat-ayse', capacity: 'substitute' }] },
			'carla'
		],
		['the deputy, once the chair has lost the seat', { seats: seats.slice(1) }, 'carla'],
		['whoever was named', { named: { seatHolderId: 'bernd' } }, 'bernd'],
		[
			'a substitute who was named',
			{ named: { seatHolderId: 'bernd-substitute' } },
			'bernd-substitute'
		],
		['nobody, where the manager said so', { named: { seatHolderId: null } }, null],
		[
			'the standing one, once the named one has lost the seat',
			{ named: { seatHolderId: 'dora' } },
			'ayse'
		],
		[
			'nobody, where the office leads',
			{ standing: { chair: { kind: 'office' }, deputy: holder('carla') } },
			null
		],
		['nobody, where nobody is written down', { standing: { chair: null, deputy: null } }, null]
	])('is %s', (_case, change, expected) => {
		expect(chairOfMeeting({ ...facts, ...change })).toBe(expected);
	});

	test.each([
		[[], 'ayse'],
		[['bernd'], 'bernd'],
		[['ayse', 'bernd'], 'ayse']
	] as const)('of a bench whose year it is, with %j there, it is %s', (present, expected) => {
		const standing = { chair: { kind: 'bench', benchId: 'residents' }, deputy: null } as const;
		expect(chairOfMeeting({ ...facts, standing, present: there(...present) })).toBe(expected);
	});
});
