import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOn, meetOn, nameSuccessor, takeBackSuccessor, type Succession } from './succeed-body';

const link = (predecessorId: string, successorId: string, fromOn: string): Succession => ({
	...{ predecessorId, successorId, fromOn }
});
const links = [link('a', 'b', '2026-01-01'), link('b', 'c', '2027-01-01')];

describe('SR-001: a body goes on as another', () => {
	test.each([
		['a', '2025-12-31', 'a'],
		['a', '2026-01-01', 'b'],
		['a', '2026-12-31', 'b'],
		['a', '2027-01-01', 'c'],
		['c', '2030-01-01', 'c'],
		['z', '2030-01-01', 'z']
	])('for %s on %s acts %s', (bodyId, on, acting) => {
		expect(bodyOn(links, bodyId, on)).toBe(acting);
	});

	test('it meets until the day before its successor begins', () => {
		expect(meetOn(links, 'a', '2025-12-31')).toMatchObject({ ok: true });
		expect(meetOn(links, 'a', '2026-01-01')).toMatchObject({
			...{ reason: 'bodySucceeded', details: { fromOn: '2026-01-01' } }
		});
		expect(meetOn(links, 'c', '2030-01-01')).toMatchObject({ ok: true });
	});

	test.each([
		['by a third', link('c', 'd', '2028-01-01'), [], { ok: true }],
		['by one that follows another already', link('x', 'b', '2026-05-01'), [], { ok: true }],
		['by itself', link('c', 'c', '2028-01-01'), [], { reason: 'successorIsItself' }],
		['twice', link('a', 'd', '2028-01-01'), [], { reason: 'successorNamedAlready' }],
		['in a circle', link('c', 'a', '2028-01-01'), [], { reason: 'successionCircle' }],
		['the day after it met', link('c', 'd', '2028-01-02'), ['2028-01-01'], { ok: true }],
		[
			'on a day on which it meets',
			link('c', 'd', '2028-01-01'),
			['2028-01-01', '2027-05-05'],
			{ reason: 'meetsAfterwards', details: { last: '2028-01-01' } }
		]
	] as const)('is followed %s', (...[, wanted, meets, expected]) => {
		expect(nameSuccessor(links, wanted, meets)).toMatchObject(expected);
	});

	test('whatever is named one after the other, everybody has one body that acts in the end', () => {
		const body = fc.constantFrom('a', 'b', 'c', 'd', 'e');
		const day = fc.constantFrom('2026-01-01', '2026-06-01', '2027-01-01');
		fc.assert(
			fc.property(fc.array(fc.tuple(body, body, day)), (wanted) => {
				const named: Succession[] = [];
				for (const [from, to, on] of wanted)
					if (nameSuccessor(named, link(from, to, on), []).ok) named.push(link(from, to, on));
				for (const { predecessorId } of named) {
					const last = bodyOn(named, predecessorId, '9999-12-31');
					expect(last).not.toBe(predecessorId);
					expect(named.some((one) => one.predecessorId === last)).toBe(false);
				}
			})
		);
	});

	test('it can be taken back until it begins', () => {
		expect(takeBackSuccessor({ fromOn: '2026-03-02' }, '2026-03-01')).toMatchObject({ ok: true });
		expect(takeBackSuccessor({ fromOn: '2026-03-01' }, '2026-03-01')).toMatchObject({
			...{ reason: 'successionBegun' }
		});
	});
});
