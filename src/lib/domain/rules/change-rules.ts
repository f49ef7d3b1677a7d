import { ok, refuse, type Result } from '../result';
import type { Source } from './schema/rule';
import { ruleDocumentSchema, type RuleDocument } from './schema/rule-document';

/** New values by the dotted place of their rule, as `circulation.windowDays`. */
export type RuleChanges = Readonly<Record<string, unknown>>;

/**
 * The document with some rules changed by the body; each new value names where the body wrote it. Refused with
 * the place of the first rule that does not exist (`ruleUnknown`) or cannot have such a value (`ruleWrong`).
 */
export function changeRules(
	document: RuleDocument,
	changes: RuleChanges,
	source: Source
): Result<RuleDocument, 'ruleUnknown' | 'ruleWrong'> {
	const changed: Record<string, unknown> = { ...document };
	for (const [path, value] of Object.entries(changes)) {
		const [chapterName = '', name = ''] = path.split('.');
		const chapter = changed[chapterName];
		if (typeof chapter !== 'object' || chapter === null || !(name in chapter))
			return refuse('ruleUnknown', { path });
		changed[chapterName] = { ...chapter, [name]: { value, source, chosenByBody: true } };
	}
	const read = ruleDocumentSchema.safeParse(changed);
	if (read.success) return ok(read.data);
	return refuse('ruleWrong', { path: read.error.issues[0]?.path.join('.') ?? '' });
}
