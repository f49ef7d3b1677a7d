import { z } from 'zod';
import type { RuleFramework } from '../layer-rules';
import { frameworkSchema } from './framework';
import { problemsOf, readJson, type ProblemInFile } from './read-json';
import { inChapters } from './rule-draft';
import { unfinishedSchema, type UnfinishedRules } from './unfinished-rules';

export type FrameworkFileReading =
	| {
			readonly kind: 'read';
			readonly framework: RuleFramework;
			/** As it stands in the file: what is stored, and handed out again. */
			readonly content: unknown;
	  }
	| { readonly kind: 'notJson' }
	| { readonly kind: 'wrong'; readonly problems: readonly ProblemInFile[] };

/** Reads a file with the rules of a framework. Where something is wrong, every such place is named. */
export function readFrameworkFile(text: string): FrameworkFileReading {
	const content = readJson(text);
	if (content === undefined) return { kind: 'notJson' };
	const read = frameworkSchema.safeParse(content);
	if (read.success) return { kind: 'read', framework: read.data, content };
	return { kind: 'wrong', problems: read.error.issues.flatMap(problemsOf) };
}

/** The rules of a framework in the chapters of a document, the fixed and the optional ones together. */
export function documentOf({ title, fixed, optional }: RuleFramework): UnfinishedRules {
	const rules = inChapters({ ...optional, ...fixed });
	const read = unfinishedSchema.safeParse({ schemaVersion: 2, title, ...rules });
	return read.success ? read.data : { schemaVersion: 2, title };
}

/** What a file with the rules of a framework has to look like, as a JSON Schema. */
export function frameworkJsonSchema(): Readonly<Record<string, unknown>> {
	return { ...z.toJSONSchema(frameworkSchema, { io: 'input' }) };
}
