import { expect, test } from 'vitest';
import { council } from '../../../../tests/support/contradicting-rules';
import { framedRules } from './framed-rules';
import type { RuleFramework } from './layer-rules';
import { draftedRules } from './schema/rule-draft';

const all = council === undefined ? {} : draftedRules(council);
const framework: RuleFramework = {
	title: 'Rahmen',
	fixed: { 'funding.tie': all['funding.tie'] },
	optional: { 'funding.method': all['funding.method'], 'funding.room': all['funding.room'] }
};
const source = { document: 'Geschäftsordnung', place: '§ 7' };
const rules = { 'funding.tie': { value: 'lot', source, chosenByBody: false } };

test('a page shows what the framework says to its questions, and what breaks it', () => {
	expect(framedRules('counting', framework, { rules })).toMatchObject({
		'funding.tie': { part: 'fixed', broken: { localAt: source } },
		'funding.method': { part: 'optional', broken: null }
	});
	expect(Object.keys(framedRules('room', framework, { rules }))).toEqual(['funding.room']);
});

test('without a framework there is nothing to show', () => {
	expect(framedRules('counting', null, { rules })).toEqual({});
});
