import type { z } from 'zod';
import { hasBrokenCharacters } from '../../person-text';

/** What can be wrong at one place of a file of rules. */
export type RuleFileProblem =
	'missing' | 'unknownName' | 'wrongKind' | 'notOneOf' | 'tooSmall' | 'tooLarge' | 'notPossible';

export interface ProblemInFile {
	readonly problem: RuleFileProblem;
	/** Dotted, as `funding.quorum.value.kind`. */
	readonly place: string;
}

/** What the text says as JSON; undefined, which JSON cannot say, where it is none or cannot be stored. */
export function readJson(text: string): unknown {
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

/** Every place at which a file is wrong. */
export function problemsOf(issue: z.core.$ZodIssue): readonly ProblemInFile[] {
	const at = (path: readonly PropertyKey[]) => path.map(String).join('.');
	if (issue.code === 'unrecognized_keys')
		return issue.keys.map((key) => ({ problem: 'unknownName', place: at([...issue.path, key]) }));
	const place = at(issue.path);
	if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
		return [{ problem: 'missing', place }];
	return [{ problem: problems[issue.code] ?? 'notPossible', place }];
}
