import { expect, test } from 'vitest';
import { checkRules } from '$lib/domain/rules/check/check-rules';
import { changeRules } from '$lib/domain/rules/change-rules';
import { explainFindings } from '$lib/i18n/explain-findings';
import { rulesFindingSentence } from '$lib/i18n/rules-finding-sentence';
import { locales } from '$lib/paraglide/runtime';
import { contradictingRules, parity } from '../../../tests/support/contradicting-rules';

const adoption = { document: 'Beschluss', place: '§ 1' };

const findings = () =>
	contradictingRules.flatMap(([, base, changes]) => {
		if (base === undefined) throw new Error('no such preset');
		const changed = changeRules(base, changes, adoption);
		return changed.ok ? checkRules(changed.value, ['arbiter']) : [];
	});

test.each(locales)('every finding says in %s what is wrong and with which numbers', (locale) => {
	for (const { code, params } of findings()) {
		const sentence = rulesFindingSentence({ code, params }, { locale });
		expect(sentence).not.toMatch(/undefined|NaN|\{|\bnull\b/);
		const names = [params['office'], params['bench']].filter((name) => typeof name === 'string');
		for (const name of names) expect(sentence).toContain(name);
	}
});

test('what keeps rules from being adopted is said first', () => {
	if (parity === undefined) throw new Error('no such preset');
	expect(explainFindings(checkRules(parity), 'en')).toBe('The check found nothing.');
	const changes = { 'funding.tie': 'chair', 'circulation.windowDays': 14 };
	const changed = changeRules(parity, changes, adoption);
	if (!changed.ok) throw new Error(changed.reason);
	const [grave = '', hints = ''] = explainFindings(checkRules(changed.value), 'en').split('\n\n');
	expect(grave).toContain('Rules like this cannot be adopted.');
	expect(hints).toContain('Check this.');
});
