import type { RulePath } from '$lib/domain/rules/schema/rule-document';
import type { TypedValues } from '$lib/forms/form';
import type { FormView } from '$lib/i18n/show-form';

/** A rule on its page: what was typed so far, and the benches that it can name. */
export interface RuleAsked {
	readonly path: RulePath;
	readonly view: FormView;
	readonly typed: TypedValues;
	/** What its answer does to the questions below it, or an answer above to it. */
	readonly part: 'gate' | 'moot' | null;
	readonly benches: readonly { readonly code: string; readonly name: string }[];
}
