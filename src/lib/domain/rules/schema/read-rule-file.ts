import { z } from 'zod';
import { hasBrokenCharacters } from '../../person-text';
import { upgradeRuleDocument } from '../upgrade-rule-document';
import { draftedRules, type DraftedRules } from './rule-draft';
import { ruleDocumentSchema } from './rule-document';
import { ruleDocumentV1Schema } from './rule-document-v1';

/** What can be wrong at one place of a file of rules. */
export type RuleFileProblem =
	'missing' | 'unknownName' | 'wrongKind' | 'notOneOf' | 'tooSmall' | 'tooLarge' | 'notPossible';

export interface ProblemInFile {
	readonly problem: RuleFileProblem;
	/** Dotted, as `funding.quorum.value.kind`. */
	readonly place: string;
}

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

const { shape } = ruleDocumentSchema;

/** A file may leave rules out: they are asked later. What it says has to be right. */
const unfinishedSchema = z.strictObject({
	schemaVersion: shape.schemaVersion,
	title: shape.title,
	body: shape.body.partial().optional(),
	funding: shape.funding.partial().optional(),
	otherMotions: shape.otherMotions.partial().optional(),
	meetings: shape.meetings.partial().optional(),
	circulation: shape.circulation.partial().optional(),
	openness: shape.openness.partial().optional()
});

/**
 * Reads a file of rules as it was exported, or as somebody wrote it by the published schema; files of the
 * first schema are brought up to today's. Where something is wrong, every such place is named.
 */
export function readRuleFile(text: string): RuleFileReading {
	const content = parsed(text);
	if (content === undefined) return { kind: 'notJson' };
	const isFirst = z.looseObject({ schemaVersion: z.literal(1) }).safeParse(content).success;
	const read = isFirst
		? ruleDocumentV1Schema.transform(upgradeRuleDocument).safeParse(content)
		: unfinishedSchema.safeParse(content);
	if (!read.success) return { kind: 'wrong', problems: read.error.issues.flatMap(problemsOf) };
	const rules = draftedRules(read.data);
	return { kind: 'read', title: read.data.title, document: mainDocument(rules), rules };
}

/** What the text says as JSON; undefined, which JSON cannot say, where it is none or cannot be stored. */
function parsed(text: string): unknown {
	const broken: string[] = [];
	const look = (key: string, value: unknown) => {
		const words = typeof value === 'string' ? [key, value] : [key];
		broken.push(...words.filter(hasBrokenCharacters));
		return value;
	};
	try {
		const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''), look);
		return broken.length > 0 ? undefined : content;
	} catch {
		return undefined;
	}
}

const problems: Readonly<Partial<Record<z.core.$ZodIssue['code'], RuleFileProblem>>> = {
	invalid_type: 'wrongKind',
	invalid_value: 'notOneOf',
	invalid_union: 'notOneOf',
	too_small: 'tooSmall',
	too_big: 'tooLarge'
};

function problemsOf(issue: z.core.$ZodIssue): readonly ProblemInFile[] {
	const at = (path: readonly PropertyKey[]) => path.map(String).join('.');
	if (issue.code === 'unrecognized_keys')
		return issue.keys.map((key) => ({ problem: 'unknownName', place: at([...issue.path, key]) }));
	const place = at(issue.path);
	if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
		return [{ problem: 'missing', place }];
	return [{ problem: problems[issue.code] ?? 'notPossible', place }];
}

function mainDocument(rules: DraftedRules): string {
	const named = Object.values(rules).flatMap((rule) => (rule ? [rule.source.document] : []));
	const times = (document: string) => named.filter((one) => one === document).length;
	return named.reduce((most, one) => (times(one) > times(most) ? one : most), named[0] ?? '');
}
