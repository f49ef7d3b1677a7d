import { z } from 'zod';
import { upgradeRuleDocument } from '../upgrade-rule-document';
import { draftedRules, type DraftedRules } from './rule-draft';
import { problemsOf, readJson, type ProblemInFile } from './read-json';
import { ruleDocumentV1Schema } from './rule-document-v1';
import { unfinishedSchema } from './unfinished-rules';

export type RuleFileReading =
	| {
			readonly kind: 'read';
			readonly title: string;
			/** The document that most of the rules name as their source. */
			readonly document: string;
			readonly rules: DraftedRules;
	  }
	| { readonly kind: 'notJson' }
	| { readonly kind: 'wrong'; readonly problems: readonly ProblemInFile[] };

/**
 * Reads a file of rules as it was exported, or as somebody wrote it by the published schema; files of the
 * first schema are brought up to today's. Where something is wrong, every such place is named.
 */
export function readRuleFile(text: string): RuleFileReading {
	const content = readJson(text);
	if (content === undefined) return { kind: 'notJson' };
	const isFirst = z.looseObject({ schemaVersion: z.literal(1) }).safeParse(content).success;
	const read = isFirst
		? ruleDocumentV1Schema.transform(upgradeRuleDocument).safeParse(content)
		: unfinishedSchema.safeParse(content);
	if (!read.success) return { kind: 'wrong', problems: read.error.issues.flatMap(problemsOf) };
	const rules = draftedRules(read.data);
	return { kind: 'read', title: read.data.title, document: mainDocument(rules), rules };
}

function mainDocument(rules: DraftedRules): string {
	const named = Object.values(rules).flatMap((rule) => (rule ? [rule.source.document] : []));
	const times = (document: string) => named.filter((one) => one === document).length;
	return named.reduce((most, one) => (times(one) > times(most) ? one : most), named[0] ?? '');
}
