import type { FrameworkPart } from '$lib/domain/rules/layer-rules';
import type { RulePath } from '$lib/domain/rules/schema/rule-document';

/** Which rules come from a framework, fixed or optional; its name and page, where that is another one. */
export interface Origin {
	readonly parts: Readonly<Partial<Record<RulePath, FrameworkPart>>>;
	readonly framework?: { readonly name: string; readonly to: string };
}
