import { describe, expect, test } from 'vitest';
import { editTopicNames, isEditTopic, rulesOf, topicAfter, topicOfRule } from './edit-topics';
import { rulePaths } from './schema/rule-paths';
import { unregulatedRules } from './unregulated-rules';

describe('the pages of the editor', () => {
	test('every rule is asked on exactly one page', () => {
		expect(editTopicNames.flatMap(rulesOf).sort()).toEqual([...rulePaths].sort());
		for (const path of rulePaths) expect(rulesOf(topicOfRule(path))).toContain(path);
	});

	test('one page leads to the next, and the last to none', () => {
		expect(topicAfter('seats')).toBe('members');
		const walked = editTopicNames.map(topicAfter);
		expect(walked).toEqual([...editTopicNames.slice(1), null]);
	});

	test('a page is known by its name', () => {
		expect(isEditTopic('quorum')).toBe(true);
		expect(isEditTopic('toString')).toBe(false);
	});
});

describe('a page on which the written rules are silent', () => {
	const source = { document: 'Satzung', place: '' };

	test('what needs no rule is not regulated, by that source', () => {
		const rules = unregulatedRules('circulation', source);
		expect(Object.keys(rules)).toEqual(rulesOf('circulation'));
		expect(rules['circulation.allowed']).toMatchObject({ value: 'never', source });
		expect(rules['circulation.windowDays']).toMatchObject({ value: null });
	});

	test('what a decision needs has to be said', () => {
		expect(unregulatedRules('quorum', source)).toEqual({});
		expect(Object.keys(unregulatedRules('seats', source))).not.toContain('body.kind');
		expect(Object.keys(unregulatedRules('convening', source)).length).toBeGreaterThan(0);
	});
});
