import fc from 'fast-check';
import { expect, test } from 'vitest';
import { staysOf, type SeatChange } from './stays';

const begun = new Date('2026-05-12T17:00:00Z');
const at = (minutes: number) => new Date(begun.getTime() + minutes * 60_000);
const change = (minutes: number, state: SeatChange['state'], term = 'a'): SeatChange => ({
	...{ at: at(minutes), state, capacity: 'member', term }
});
const stay = (from: number | null, until: number | null, term = 'a') => ({
	...{ term, capacity: 'member' },
	from: from === null ? null : at(from),
	until: until === null ? null : at(until)
});

test.each([
	['nobody', [], []],
	['there from before the beginning', [change(-5, 'present')], [stay(null, null)]],
	['came late, left early', [change(10, 'present'), change(60, 'absent')], [stay(10, 60)]],
	['left before it began', [change(-9, 'present'), change(-5, 'absent')], []],
	['said twice', [change(-5, 'present'), change(20, 'present')], [stay(null, null)]],
	['excused', [change(-60, 'excused')], []],
	[
		'one takes over from another',
		[change(-5, 'present'), change(30, 'present', 'b')],
		[stay(null, 30), stay(30, null, 'b')]
	]
] as const)('%s', (_, changes, stays) => {
	expect(staysOf(changes, begun)).toEqual(stays);
});

test('stays follow each other without overlap, and only the last has no end', () => {
	const anything = fc.array(
		fc.record({
			minutes: fc.integer({ min: -30, max: 120 }),
			state: fc.constantFrom('present' as const, 'absent' as const, 'excused' as const),
			term: fc.constantFrom('a', 'b')
		})
	);
	fc.assert(
		fc.property(anything, (all) => {
			const ordered = [...all].sort((one, other) => one.minutes - other.minutes);
			const stays = staysOf(
				ordered.map(({ minutes, state, term }) => change(minutes, state, term)),
				begun
			);
			for (const [index, { until }] of stays.entries()) {
				const next = stays[index + 1];
				expect(until === null).toBe(until === null && next === undefined);
				if (next && until) expect(until <= (next.from ?? begun)).toBe(true);
			}
		})
	);
});
