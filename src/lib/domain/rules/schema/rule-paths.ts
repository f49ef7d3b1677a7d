import type { z } from 'zod';
import { ruleChapters, ruleDocumentSchema, type RulePath } from './rule-document';

type RuleSchema = z.ZodObject<{ readonly value: z.ZodType }>;

/** The schema of every rule's value, by the rule's place in the document and in the document's order. */
const valueSchemas: ReadonlyMap<string, z.ZodType> = new Map(
	ruleChapters.flatMap((chapter) =>
		Object.entries<RuleSchema>(ruleDocumentSchema.shape[chapter].shape).map(
			([name, rule]) => [`${chapter}.${name}`, rule.shape.value] as const
		)
	)
);

export function isRulePath(text: string): text is RulePath {
	return valueSchemas.has(text);
}

/** Every rule of a document, in the order in which it is read. */
export const rulePaths: readonly RulePath[] = [...valueSchemas.keys()].filter(isRulePath);

/** What the value of each rule has to look like. */
export const ruleValueSchemas: readonly {
	readonly path: RulePath;
	readonly schema: z.ZodType;
}[] = [...valueSchemas].flatMap(([path, schema]) => (isRulePath(path) ? [{ path, schema }] : []));

/** Whether the rule can have this value. */
export function fitsRule(path: RulePath, value: unknown): boolean {
	return valueSchemas.get(path)?.safeParse(value).success === true;
}
