import { readRules, type RuleReading } from './reading/read-rules';
import { ruleChapters, type RuleChapter, type RuleDocument } from './schema/rule-document';
import type { UnfinishedRules } from './schema/unfinished-rules';

export interface RuleChange {
	readonly before: RuleReading;
	readonly after: RuleReading;
	/** Whether the rule itself is another one, or only where it is written and who chose it. */
	readonly changed: 'value' | 'source';
}

export interface ChapterChanges {
	readonly chapter: RuleChapter;
	readonly changes: readonly RuleChange[];
}

/**
 * Two versions of the rules side by side, rule by rule and in the order in which they are read: every rule that
 * differs in its value, its source or in who chose it; chapters without a difference are left out.
 */
export function compareVersions(
	before: RuleDocument | UnfinishedRules,
	after: RuleDocument | UnfinishedRules
): readonly ChapterChanges[] {
	const old = new Map(readRules(before).map((reading) => [reading.path, reading]));
	const changes = readRules(after).flatMap((reading) => {
		const earlier = old.get(reading.path);
		const changed = earlier === undefined ? null : differenceOf(earlier, reading);
		return earlier === undefined || changed === null
			? []
			: [{ before: earlier, after: reading, changed }];
	});
	return ruleChapters
		.map((chapter) => ({
			chapter,
			changes: changes.filter(({ after: { path } }) => path.startsWith(`${chapter}.`))
		}))
		.filter((compared) => compared.changes.length > 0);
}

function differenceOf(before: RuleReading, after: RuleReading): RuleChange['changed'] | null {
	if (textOf(before.says) !== textOf(after.says)) return 'value';
	const isSame =
		before.chosenByBody === after.chosenByBody && textOf(before.source) === textOf(after.source);
	return isSame ? null : 'source';
}

/** The same content gives the same text, in whatever order a database or a file keeps its fields. */
function textOf(content: unknown): string {
	if (Array.isArray(content)) return `[${content.map(textOf).join()}]`;
	if (typeof content !== 'object' || content === null) return JSON.stringify(content);
	const fields = Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1));
	return `{${fields.map(([name, value]) => `${name}:${textOf(value)}`).join()}}`;
}
