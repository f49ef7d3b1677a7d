import { describe, expect, test } from 'vitest';
import { council } from '../../../../tests/support/contradicting-rules';
import { compareFrameworks } from './compare-frameworks';
import { findBreaches } from './find-breaches';
import type { RuleFramework } from './layer-rules';
import { draftedRules } from './schema/rule-draft';

if (council === undefined) throw new Error('no such preset');
const all = draftedRules(council);
const rule = (value: unknown, place: string) => ({
	...{ value, source: { document: 'Rahmen', place }, chosenByBody: false }
});
const room = council.funding.room.value === 'public' ? 'nonPublic' : 'public';
const strict: RuleFramework = {
	title: 'Rahmen',
	fixed: { 'funding.room': rule(room, '§ 9') },
	optional: {}
};
const same: RuleFramework = { ...strict, fixed: { 'funding.room': all['funding.room'] } };
const body = [{ number: 1, validFrom: '2025-01-01', document: council }];
const breach = {
	path: 'funding.room',
	fixedAt: { document: 'Rahmen', place: '§ 9' },
	localAt: council.funding.room.source
};

describe('breaches of a framework', () => {
	test('are none where both say the same', () => {
		const framework = [{ number: 1, validFrom: '2025-01-01', rules: same }];
		expect(findBreaches({ framework, body }, '2026-03-03')).toEqual([]);
	});

	test('are found today, and on the day on which a coming version begins', () => {
		const now = [{ number: 1, validFrom: '2025-01-01', rules: strict }];
		expect(findBreaches({ framework: now, body }, '2026-03-03')).toEqual([
			{ ...breach, from: '2026-03-03' }
		]);
		const framework = [
			{ number: 1, validFrom: '2025-01-01', rules: same },
			{ number: 2, validFrom: '2026-05-01', rules: strict }
		];
		expect(findBreaches({ framework, body }, '2026-03-03')).toEqual([
			{ ...breach, from: '2026-05-01' }
		]);
	});

	test('are none before there are rules or a framework', () => {
		expect(findBreaches({ framework: [], body }, '2026-03-03')).toEqual([]);
		const framework = [{ number: 1, validFrom: '2025-01-01', rules: strict }];
		expect(findBreaches({ framework, body: [] }, '2026-03-03')).toEqual([]);
	});
});

describe('two versions of a framework', () => {
	test('differ in what they rule, and in what they fix', () => {
		const after: RuleFramework = {
			title: 'Rahmen',
			fixed: { 'funding.tie': all['funding.tie'] },
			optional: { 'funding.quorum': all['funding.quorum'] }
		};
		const before: RuleFramework = {
			title: 'Rahmen',
			fixed: { 'funding.quorum': all['funding.quorum'], 'funding.room': rule(room, '§ 9') },
			optional: {}
		};
		expect(compareFrameworks(before, after)).toMatchObject({
			isReworded: false,
			added: [{ path: 'funding.tie' }],
			dropped: [{ path: 'funding.room' }],
			moved: [{ path: 'funding.quorum', part: 'optional' }]
		});
		expect(compareFrameworks(strict, same)).toMatchObject({
			isReworded: true,
			added: [],
			dropped: [],
			moved: []
		});
	});
});
