import { describe, expect, test } from 'vitest';
import { council } from '../../../../tests/support/contradicting-rules';
import { inheritRules } from './inherit-rules';
import { framedParts, ownRules, type RuleFramework } from './layer-rules';
import { draftedRules, type DraftedRules } from './schema/rule-draft';

const all = council === undefined ? {} : draftedRules(council);
const without = (...paths: readonly string[]): DraftedRules =>
	Object.fromEntries(Object.entries(all).filter(([path]) => !paths.includes(path)));
const framework: RuleFramework = {
	title: 'Rahmengeschäftsordnung',
	fixed: { 'funding.tie': all['funding.tie'] },
	optional: without('funding.tie', 'body.kind', 'body.benches')
};
const benches = council?.body.benches.value ?? [];
const body = { name: 'Quartiersrat', kind: 'seatCouncil', benches } as const;

describe('a body without rules of its own', () => {
	test('has those of the framework, with the seats it was founded with', () => {
		const inherited = inheritRules(framework, body);
		expect(inherited).toMatchObject({
			ok: true,
			value: {
				title: 'Rahmengeschäftsordnung',
				body: { kind: { value: 'seatCouncil', source: { document: 'Quartiersrat' } } },
				funding: { tie: council?.funding.tie }
			}
		});
		expect(inherited.ok && inherited.value.body.benches.value.map(({ code }) => code)).toEqual(
			benches.map(({ code }) => code)
		);
	});

	test('a forum has no benches, whatever was entered', () => {
		const forum = { ...body, kind: 'openForum' } as const;
		const inherited = inheritRules(framework, forum);
		expect(inherited.ok && inherited.value.body.benches.value).toEqual([]);
	});

	test('does not inherit where the framework leaves a rule open', () => {
		const open = { ...framework, fixed: {} };
		expect(inheritRules(open, body)).toMatchObject({ reason: 'rulesOpen', details: { open: 1 } });
	});

	test.each([
		['rulesForOtherKind', { 'body.kind': all['body.kind'] }, { ...body, kind: 'openForum' }],
		['rulesForOtherBenches', { 'body.benches': all['body.benches'] }, { ...body, benches: [] }]
	] as const)('does not inherit what does not fit it: %s', (reason, fixed, other) => {
		const strict = { ...framework, fixed: { ...framework.fixed, ...fixed } };
		expect(inheritRules(strict, other)).toMatchObject({ reason });
	});
});

describe('where a rule comes from', () => {
	test('is fixed, optional, or the body itself', () => {
		const source = { document: 'Geschäftsordnung Kiez', place: '§ 3' };
		const room = { value: 'nonPublic', source, chosenByBody: false };
		const rules = { ...all, 'funding.room': room };
		const parts = framedParts(framework, rules);
		expect(parts['funding.tie']).toBe('fixed');
		expect(parts['funding.quorum']).toBe('optional');
		expect(parts['funding.room']).toBeUndefined();
		expect(Object.keys(ownRules(framework, rules)).sort()).toEqual([
			'body.benches',
			'body.kind',
			'funding.room'
		]);
	});
});
