import { expect, test } from 'vitest';
import type { RulePath } from '$lib/domain/rules/schema/rule-document';
import { rulePaths } from '$lib/domain/rules/schema/rule-paths';
import { canBeNone, ruleControl, type Control } from '$lib/forms/rule-control';
import { findRuleWord } from '$lib/i18n/rule-word';

const answers = (word: string, values: readonly string[]) =>
	values.map((value) => `${word}=${value}`);

/** Every place of a rule at which the editor needs words. */
function places(control: Control): readonly string[] {
	const { word } = control;
	const none = canBeNone(control) ? ['=none'] : [];
	switch (control.kind) {
		case 'choice':
			return [word, ...answers(word, [...control.values, ...(control.isOptional ? ['none'] : [])])];
		case 'choices':
			return [word, ...none, ...answers(word, control.values)];
		case 'yesNo':
			return [word, ...answers(word, ['yes', 'no'])];
		case 'ways':
			return [
				word,
				...answers(
					word,
					control.ways.map(({ value }) => value)
				),
				...control.ways.flatMap(({ parts }) => parts.flatMap((part) => places(part.control)))
			];
		case 'orNone':
			return [word, ...answers(word, ['none', 'some']), ...places(control.some)];
		case 'parts':
			return [...none, ...control.parts.flatMap((part) => places(part.control))];
		case 'lines':
			return [word, ...none, word === '' ? 'line' : `${word}.line`, ...places(control.line)];
		case 'benches':
		case 'bench':
		case 'cents':
		case 'number':
		case 'name':
			return [word];
	}
}

const missing = (path: RulePath) =>
	['', ...places(ruleControl(path))].filter((word) => findRuleWord(path, word) === null);

test.each(rulePaths)('%s has words for its question and for every answer to it', (path) => {
	expect(missing(path)).toEqual([]);
});

test('a place without words is seen', () => {
	expect(findRuleWord('funding.quorum', '=dice')).toBeNull();
});
