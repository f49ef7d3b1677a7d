import { describe, expect, test } from 'vitest';
import { changeRules, type RuleChanges } from '$lib/domain/rules/change-rules';
import { checkRules } from '$lib/domain/rules/check/check-rules';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';

/** Rules that a body has otherwise than the preset, and all that the check finds in them: code, rule, numbers. */
export type CheckedRules = readonly [
	what: string,
	base: RuleDocument | undefined,
	changes: RuleChanges,
	found: readonly (readonly [code: string, path: string, params: object])[]
];

function found(base: RuleDocument | undefined, changes: RuleChanges): readonly unknown[] {
	if (base === undefined) throw new Error('no such preset');
	const changed = changeRules(base, changes, { document: 'Beschluss', place: '§ 1' });
	if (!changed.ok) throw new Error(`${changed.reason} ${JSON.stringify(changed.details)}`);
	return checkRules(changed.value).map(({ code, path, params }) => [code, path, params]);
}

/** What the check finds at the edge of each rule, and nothing else. */
export function findsInRules(title: string, cases: readonly CheckedRules[]): void {
	describe(title, () => {
		test.each(cases)('%s', (...[, base, changes, expected]) => {
			expect(found(base, changes)).toEqual(expected);
		});
	});
}
