import type { RuleDocument, RulePath } from '$lib/domain/rules/schema/rule-document';
import { draftedRules } from '$lib/domain/rules/schema/rule-draft';

interface Parts {
	/** All others are optional. */
	readonly fixed: readonly RulePath[];
	/** Left to the bodies altogether. */
	readonly left?: readonly RulePath[];
	/** Rules that say something else than the document. */
	readonly changed?: Readonly<Partial<Record<RulePath, unknown>>>;
}

/** A framework as its file says it, made of the rules of a body. */
export function frameworkContent(
	document: RuleDocument | undefined,
	{ fixed, left = [], changed = {} }: Parts
) {
	const rules = document === undefined ? {} : draftedRules(document);
	const parted = Object.entries(rules).flatMap(([path, rule]) => {
		if (rule === undefined || left.some((one) => one === path)) return [];
		const part = fixed.some((one) => one === path) ? 'fixed' : 'optional';
		const other = Object.entries(changed).find(([name]) => name === path);
		const source = { document: 'Rahmenordnung der Stadt', place: path };
		const value = other === undefined ? rule.value : other[1];
		return [[path, { value, source, chosenByBody: false, part }] as const];
	});
	return { schemaVersion: 2, title: 'Rahmenordnung der Stadt', rules: Object.fromEntries(parted) };
}
