import { z } from 'zod';
import { ok, refuse, type Result } from '../../result';
import { rule, type Rule } from './rule';
import { ruleDocumentSchema, type RuleDocument, type RulePath } from './rule-document';
import { isRulePath, rulePaths, ruleValueSchemas } from './rule-paths';

/** The rules that have been answered so far. A rule that is not in it is open; none has a default. */
export type DraftedRules = Readonly<Partial<Record<RulePath, Rule<unknown> | undefined>>>;

/** A Geschäftsordnung while it is being entered. */
export interface RuleDraft {
	readonly title: string;
	/** The document that most rules are written in; offered as the source of each. */
	readonly document: string;
	readonly rules: DraftedRules;
}

const ruleSchemas = new Map(ruleValueSchemas.map(({ path, schema }) => [path, rule(schema)]));

/** Rules by their place, as far as this version understands them; others are open. */
export function draftedRulesOf(stored: Readonly<Record<string, unknown>>): DraftedRules {
	return Object.fromEntries(
		rulePaths.flatMap((path) => {
			const read = ruleSchemas.get(path)?.safeParse(stored[path]);
			return read?.success ? [[path, read.data] as const] : [];
		})
	);
}

/** What lies in a stored draft. A rule that this version no longer understands is open again. */
export const storedRuleDraftSchema = z.object({
	title: z.string(),
	document: z.string(),
	rules: z.record(z.string(), z.unknown()).transform(draftedRulesOf)
});

export const openRules = ({ rules }: Pick<RuleDraft, 'rules'>): readonly RulePath[] =>
	rulePaths.filter((path) => rules[path] === undefined);

/** The rules of a document, each on its own; one that is not finished leaves the others open. */
export function draftedRules(document: Readonly<Record<string, unknown>>): DraftedRules {
	return draftedRulesOf(
		Object.fromEntries(
			Object.entries(document).flatMap(([chapter, rules]) =>
				typeof rules === 'object' && rules !== null
					? Object.entries(rules).map(([name, value]) => [`${chapter}.${name}`, value] as const)
					: []
			)
		)
	);
}

/** The rules in the chapters of a document, as far as they are there. */
export function inChapters(rules: DraftedRules): Readonly<Record<string, unknown>> {
	const chapters = new Map<string, Map<string, unknown>>();
	for (const path of Object.keys(rules).filter(isRulePath)) {
		const [chapter = '', name = ''] = path.split('.');
		if (rules[path] === undefined) continue;
		chapters.set(
			chapter,
			(chapters.get(chapter) ?? new Map<string, unknown>()).set(name, rules[path])
		);
	}
	return Object.fromEntries([...chapters].map(([one, names]) => [one, Object.fromEntries(names)]));
}

/** The document that a draft makes; refused as long as a rule is open. Details say how many are. */
export function completeDraft({
	title,
	rules
}: Omit<RuleDraft, 'document'>): Result<RuleDocument, 'rulesOpen'> {
	const read = ruleDocumentSchema.safeParse({ schemaVersion: 2, title, ...inChapters(rules) });
	return read.success ? ok(read.data) : refuse('rulesOpen', { open: openRules({ rules }).length });
}
