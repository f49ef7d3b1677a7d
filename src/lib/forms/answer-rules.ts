import { z } from 'zod';
import { rulesOf, type EditTopic } from '$lib/domain/rules/edit-topics';
import type { Rule } from '$lib/domain/rules/schema/rule';
import type { RulePath } from '$lib/domain/rules/schema/rule-document';
import type { DraftedRules } from '$lib/domain/rules/schema/rule-draft';
import { fitsRule } from '$lib/domain/rules/schema/rule-paths';
import { tick } from '$lib/forms/choices';
import { fieldIssue } from '$lib/forms/field-error';
import { line, optionalLine } from '$lib/forms/fields';
import { readControl, type Reading, type Typed } from '$lib/forms/read-control';
import { noneField, ruleControl, ruleField, sourceFields } from '$lib/forms/rule-control';

const isText = (value: unknown): boolean =>
	typeof value === 'string'
		? value.trim() !== ''
		: typeof value === 'object' && value !== null && Object.values(value).some(isText);

/** Whether anything was said to a rule; where it came from is no answer yet. */
function isAnswered(path: RulePath, typed: Typed): boolean {
	const field = ruleField(path);
	return Object.entries(typed).some(
		([name, value]) =>
			(name === field || name.startsWith(`${field}__`) || name === noneField(ruleControl(path))) &&
			isText(value)
	);
}

function readSource(path: RulePath, reading: Reading): Omit<Rule<unknown>, 'value'> {
	const fields = sourceFields(path);
	const { typed, leaf } = reading;
	return {
		source: {
			document: leaf(line({ max: 200 }), typed[fields.document], [fields.document]) ?? '',
			place: leaf(optionalLine({ max: 120 }), typed[fields.place], [fields.place]) ?? ''
		},
		chosenByBody: leaf(tick(), typed[fields.chosen], [fields.chosen]) ?? false
	};
}

/**
 * The rules of one page. A rule to which nothing was said stays open; one that was begun has to be whole, with
 * the document it is written in.
 */
export const answerRulesForm = (topic: EditTopic) =>
	z.record(z.string(), z.unknown()).transform((typed, ctx): DraftedRules => {
		const reading: Reading = {
			typed,
			at: [],
			leaf: (schema, value, path) => {
				const read = schema.safeParse(value);
				if (read.success) return read.data;
				for (const issue of read.error.issues)
					ctx.addIssue({
						code: 'custom',
						params: issue.code === 'custom' ? (issue.params ?? {}) : {},
						path: [...path]
					});
				return undefined;
			}
		};
		return Object.fromEntries(
			rulesOf(topic)
				.filter((path) => isAnswered(path, typed))
				.map((path) => {
					const value = readControl(ruleControl(path), reading);
					if (ctx.issues.length === 0 && !fitsRule(path, value))
						ctx.addIssue(fieldIssue('notOnTheList', { path: [ruleField(path)] }));
					return [path, { value, ...readSource(path, reading) }] as const;
				})
		);
	});
