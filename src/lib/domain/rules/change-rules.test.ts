import { expect, test } from 'vitest';
import { aCouncilVote } from '../../../../tests/support/council-vote';
import { changeRules } from './change-rules';

const { rules } = aCouncilVote(['yes'], 'yesNo');
const source = { document: 'Geschäftsordnung', place: '§ 9' };

test('a changed rule carries the place where the body wrote it; all others stay', () => {
	const changed = changeRules(rules, { 'circulation.windowDays': 14 }, source);
	expect(changed).toEqual({
		ok: true,
		value: {
			...rules,
			circulation: { ...rules.circulation, windowDays: { value: 14, source, chosenByBody: true } }
		}
	});
});

test.each([
	['ruleUnknown', 'circulation.colour', 14],
	['ruleUnknown', 'nonsense', 14],
	['ruleUnknown', 'title.x', 14],
	['ruleWrong', 'circulation.windowDays', 'soon']
])('refuses with %s: %s', (reason, path, value) => {
	expect(changeRules(rules, { [path]: value }, source)).toMatchObject({
		ok: false,
		reason,
		details: { path: reason === 'ruleWrong' ? `${path}.value` : path }
	});
});
