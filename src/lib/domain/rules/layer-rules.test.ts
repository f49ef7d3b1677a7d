import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { council } from '../../../../tests/support/contradicting-rules';
import { findBrokenParts, findOpenParts, layerRules, type RuleFramework } from './layer-rules';
import { frameworkSchema, localRulesSchema } from './schema/framework';
import { draftedRules, type DraftedRules } from './schema/rule-draft';

const all = council === undefined ? {} : draftedRules(council);
const fixedPaths = ['funding.quorum', 'funding.tie', 'body.composition'] as const;
const fixed: DraftedRules = Object.fromEntries(fixedPaths.map((path) => [path, all[path]]));
const optional: DraftedRules = Object.fromEntries(
	Object.entries(all).filter(([path]) => !fixedPaths.some((one) => one === path))
);
const framework: RuleFramework = { title: 'Rahmengeschäftsordnung', fixed, optional };
const none = { title: 'Geschäftsordnung', rules: {} };

const own = <V>(value: V, place: string) => ({
	value,
	source: { document: 'Geschäftsordnung Kiez', place },
	chosenByBody: false
});

describe('rules under a framework', () => {
	test('a body without own rules inherits', () => {
		const rules = layerRules(framework, none);
		expect(rules).toEqual({ ok: true, value: { ...council, title: 'Geschäftsordnung' } });
	});

	test('a body says something else where it may, with its own source', () => {
		const rules = { 'funding.room': own('nonPublic', '§ 3') };
		const layered = layerRules(framework, { ...none, rules });
		expect(layered).toMatchObject({
			ok: true,
			value: { funding: { room: own('nonPublic', '§ 3') } }
		});
	});

	test('a local rule against a fixed part is refused with both places named', () => {
		const rules = { 'funding.tie': own('lot', '§ 7') };
		expect(layerRules(framework, { ...none, rules })).toEqual({
			ok: false,
			reason: 'fixedPartBroken',
			details: {
				path: 'funding.tie',
				fixedDocument: 'Rahmengeschäftsordnung der Berliner Quartiersräte',
				fixedPlace: 'Mehrheit',
				localDocument: 'Geschäftsordnung Kiez',
				localPlace: '§ 7'
			}
		});
	});

	test('a fixed part may be repeated, whatever the order of its parts; it keeps its source', () => {
		const quorum = z.record(z.string(), z.unknown()).parse(fixed['funding.quorum']?.value);
		const turned = Object.fromEntries(Object.entries(quorum).reverse());
		const rules = { 'funding.quorum': own(turned, '§ 4') };
		const layered = layerRules(framework, { ...none, rules });
		expect(layered.ok && layered.value.funding.quorum).toEqual(council?.funding.quorum);
	});

	test.each([
		['one entry more', []],
		['another share', [{ benches: ['residents'], limit: { kind: 'equal' }, checkedOn: 'seats' }]],
		['no list at all', null]
	])('%s is not the same', (_name, value) => {
		const rules = { 'body.composition': own(value, '§ 2') };
		expect(findBrokenParts(framework, { rules }).map(({ path }) => path)).toEqual([
			'body.composition'
		]);
	});

	test('what neither says is open and cannot be adopted', () => {
		const rest = Object.entries(optional).filter(([path]) => path !== 'funding.room');
		const open = { ...framework, optional: Object.fromEntries(rest) };
		expect(findOpenParts(open, none)).toEqual(['funding.room']);
		expect(layerRules(open, none)).toMatchObject({ reason: 'rulesOpen', details: { open: 1 } });
	});
});

describe('frameworks and local rules as files', () => {
	const file = (rules: unknown) => ({ schemaVersion: 2, title: 'Rahmen', rules });

	test('name each rule by its place and part', () => {
		const tie = own('lot', '§ 7');
		const room = own('public', '§ 3');
		const read = frameworkSchema.safeParse(
			file({
				'funding.tie': { ...tie, part: 'fixed' },
				'funding.room': { ...room, part: 'optional' }
			})
		);
		expect(read.data).toEqual({
			title: 'Rahmen',
			fixed: { 'funding.tie': tie },
			optional: { 'funding.room': room }
		});
		expect(localRulesSchema.parse(file({ 'funding.tie': tie })).rules).toEqual({
			'funding.tie': tie
		});
	});

	test.each([
		['a rule that does not exist', { 'funding.magic': { ...own(1, ''), part: 'fixed' } }],
		['a value that the rule cannot have', { 'funding.tie': { ...own('dice', ''), part: 'fixed' } }],
		['a rule without a part', { 'funding.tie': own('lot', '') }]
	])('are refused for %s', (_name, rules) => {
		expect(frameworkSchema.safeParse(file(rules)).success).toBe(false);
	});
});
