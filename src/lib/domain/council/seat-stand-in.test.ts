import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actingSeats } from './acting-seats';
import { drawLot, traceLot } from './draw-lot';
import { mayDraw, seatStandIn, type StandInFacts } from './seat-stand-in';

const one = (code: string, more: Partial<StandInFacts['pool'][number]> = {}) => ({
	...{ code, bench: 'residents', isPresent: true, isSeated: false },
	...more
});
const empty = { bench: 'residents', isHeld: true, isPresent: false, hasVoted: false };
const facts: StandInFacts = {
	meeting: 'running',
	rule: 'poolByLot',
	seat: empty,
	pool: [one('S-1'), one('S-2'), one('S-3')],
	lots: [{ bench: 'residents', order: ['S-3', 'S-1', 'S-2'] }],
	personName: ''
};

describe('who takes an empty seat (P-09)', () => {
	test.each<[string, Partial<StandInFacts>, object]>([
		['the first of the draw', {}, { code: 'S-3' }],
		[
			'the next one who is there and free',
			{ pool: [one('S-1', { isSeated: true }), one('S-2'), one('S-3', { isPresent: false })] },
			{ code: 'S-2' }
		],
		[
			'the first of the list of successors',
			{ rule: 'succession', seat: { ...empty, isHeld: false } },
			{ code: 'S-1' }
		],
		[
			'whom the organisation sends',
			{ rule: 'organisation', personName: ' Ayşe Kaya ' },
			{ personName: 'Ayşe Kaya' }
		]
	])('%s', (_case, change, value) => {
		expect(seatStandIn({ ...facts, ...change })).toEqual({ ok: true, value });
	});

	test.each<[string, Partial<StandInFacts>, string]>([
		['after the meeting', { meeting: 'closed' }, 'meetingClosed'],
		['where there are no substitutes', { rule: 'none' }, 'substitutesNotForeseen'],
		['where each seat has its own', { rule: 'personal' }, 'substitutesNotForeseen'],
		['for a seat of another body', { seat: null }, 'seatUnknown'],
		['for a seat where somebody is there', { seat: { ...empty, isPresent: true } }, 'seatTaken'],
		['for a seat that has voted', { seat: { ...empty, hasVoted: true } }, 'seatHasVoted'],
		['before the draw', { lots: null }, 'lotMissing'],
		['of another bench', { pool: [one('S-1', { bench: 'others' })] }, 'nobodyLeft'],
		['without a name', { rule: 'organisation' }, 'sentNameMissing'],
		['for a member who is only away, from the list', { rule: 'succession' }, 'seatHeld']
	])('nobody %s', (_case, change, reason) => {
		expect(seatStandIn({ ...facts, ...change })).toMatchObject({ ok: false, reason });
	});
});

test('R-120 a draw is made once, where the rules want one and somebody is there', () => {
	const draw = { meeting: 'running', rule: 'poolByLot', isDrawn: false, pool: facts.pool } as const;
	expect(mayDraw(draw).ok).toBe(true);
	expect(mayDraw({ ...draw, isDrawn: true })).toMatchObject({ reason: 'lotDrawnAlready' });
	expect(mayDraw({ ...draw, rule: 'personal' })).toMatchObject({ reason: 'noLotForeseen' });
	expect(mayDraw({ ...draw, meeting: 'closed' })).toMatchObject({ reason: 'meetingClosed' });
	expect(mayDraw({ ...draw, pool: [] })).toMatchObject({ reason: 'nobodyInPool' });
});

test('the steps of a draw, done one after the other, give its order', () => {
	fc.assert(
		fc.property(fc.string(), fc.uniqueArray(fc.string({ minLength: 1 })), (seed, entries) => {
			const { order, steps } = traceLot(seed, entries);
			const done = [...entries].sort();
			for (const { place, taken } of steps) {
				const [last, other] = [done[place - 1] ?? '', done[taken - 1] ?? ''];
				done[place - 1] = other;
				done[taken - 1] = last;
			}
			expect(done).toEqual(order);
			expect(order).toEqual(drawLot(seed, entries));
		})
	);
});

test('only a personal substitute acts for a seat without being seated', () => {
	type Person = { readonly capacity: 'member' | 'substitute'; readonly name: string };
	const holders: readonly Person[] = [
		{ capacity: 'member', name: 'Ayşe' },
		{ capacity: 'substitute', name: 'Bernd' }
	];
	const carla: Person = { capacity: 'substitute', name: 'Carla' };
	const seats = [{ seatId: 'a', holders }];
	const seated = [{ seatId: 'a', holder: carla }];
	const names = (rule: Parameters<typeof actingSeats>[0]) =>
		actingSeats(rule, seats, seated).flatMap(({ holders }) => holders.map(({ name }) => name));
	expect(names('none')).toEqual(['Ayşe']);
	expect(names('personal')).toEqual(['Ayşe', 'Bernd']);
	for (const rule of ['poolByLot', 'organisation', 'succession'] as const)
		expect(names(rule)).toEqual(['Ayşe', 'Carla']);
});
