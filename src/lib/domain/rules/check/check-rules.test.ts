import { describe, expect, test } from 'vitest';
import {
	bench,
	codesOf,
	composed,
	contradictingRules,
	council,
	parity,
	share,
	tier
} from '../../../../../tests/support/contradicting-rules';
import { everyPresetDocument } from '../../../../../tests/support/preset-examples';
import { checkRules } from './check-rules';
import { findingGravities, isGrave } from './finding';

const documents = everyPresetDocument();

describe('what the rules check finds', () => {
	test.each(contradictingRules)('%s', (code, base, changes) => {
		expect(codesOf(base, changes)).toContain(code);
	});

	test('every finding is found in some case', () => {
		const found = new Set<string>([
			...contradictingRules.map(([code]) => code),
			'arbiterHoldsSeat'
		]);
		expect(Object.keys(findingGravities).filter((code) => !found.has(code))).toEqual([]);
	});

	test('an arbiter who sits in the body judges in their own case', () => {
		if (parity === undefined) throw new Error('no such preset');
		expect(checkRules(parity, ['arbiter'])).toMatchObject([
			{ code: 'arbiterHoldsSeat', path: 'funding.arbiter' }
		]);
	});

	test('the grave findings come first', () => {
		const codes = codesOf(council, {
			'circulation.windowDays': 14,
			'funding.tie': 'arbiter',
			'body.rightGained': { kind: 'presence' }
		});
		expect(codes.map((code) => isGrave({ code }))).toEqual([true, false, false]);
	});
});

describe('what the rules check leaves alone', () => {
	test('no preset has a grave finding, whatever its questions are answered', () => {
		const grave = documents.flatMap(({ name, choices, document }) =>
			checkRules(document)
				.filter(isGrave)
				.map(({ code }) => ({ name, choices, code }))
		);
		expect(grave).toEqual([]);
	});

	test.each([
		[
			'three benches of which none is above 49 of 100',
			composed({ kind: 'atMost', share: share(49, 100) }),
			[7, 7, 7]
		],
		['equal benches', composed({ kind: 'equal' }), [2, 2, 2]],
		['a bench with one more than all others', composed({ kind: 'oneMore' }, ['a']), [7, 3, 3]],
		[
			'half of the seats for one bench',
			composed({ kind: 'atLeast', share: share(1, 2) }, ['a']),
			[6, 3, 3]
		],
		[
			'at most a third for one bench',
			composed({ kind: 'atMost', share: share(1, 3) }, ['a']),
			[5, 5, 5]
		],
		['a third for each bench', composed({ kind: 'atLeast', share: share(1, 3) }), [4, 4, 4]]
	])('%s', (_name, changes, [a = 0, b = 0, c = 0]) => {
		const benches = [bench('a', a), bench('b', b), bench('c', c)];
		const codes = codesOf(parity, { ...changes, 'body.benches': benches });
		expect(codes).not.toContain('compositionImpossible');
	});

	test('seats that need not be filled leave room for a share', () => {
		const benches = [
			{ ...bench('a', 10), filling: 'upTo' },
			{ ...bench('b', 10), filling: 'upTo' }
		];
		const rule = composed({ kind: 'moreThan', share: share(1, 2) }, ['a']);
		expect(codesOf(parity, { ...rule, 'body.benches': benches })).toEqual([]);
	});

	test('three attendances in six months with four meetings a year', () => {
		const codes = codesOf(council, {
			'body.rightGained': { kind: 'attendance', times: 3, withinMonths: 6 },
			'meetings.rhythm': { kind: 'perYear', times: 4, notInHolidays: false }
		});
		expect(codes).toEqual([]);
	});

	test('equal votes go to the level above where the ladder names one', () => {
		const codes = codesOf(council, {
			'funding.tie': 'nextLevel',
			'funding.ladder': [tier(500_00, 'body'), tier(null, 'officeAlone', 'Bezirksvertretung')]
		});
		expect(codes).toEqual([]);
	});
});
