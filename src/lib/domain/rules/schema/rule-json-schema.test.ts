import { expect, test } from 'vitest';
import { z } from 'zod';
import { ruleDocumentSchema } from './rule-document';
import { ruleJsonSchema } from './rule-json-schema';
import { rulePaths } from './rule-paths';

const node: z.ZodType<{
	readonly properties: Readonly<Record<string, unknown>>;
	readonly required: readonly string[];
	readonly additionalProperties: boolean;
	readonly description?: string | undefined;
}> = z.looseObject({
	properties: z.record(z.string(), z.unknown()),
	required: z.array(z.string()),
	additionalProperties: z.boolean(),
	description: z.string().optional()
});

const whole = node.parse(ruleJsonSchema());
const chapterOf = (path: string) => node.parse(whole.properties[path.split('.')[0] ?? '']);

test('the published schema is that of the schema which reads the files', () => {
	expect(ruleJsonSchema()).toEqual(z.toJSONSchema(ruleDocumentSchema, { io: 'input' }));
	expect(whole.required).toEqual(Object.keys(ruleDocumentSchema.shape));
});

test.each(rulePaths)(
	'%s is described, must be there, and takes nothing beside its parts',
	(path) => {
		const name = path.split('.')[1] ?? '';
		const chapter = chapterOf(path);
		expect(chapter.required).toContain(name);
		const rule = node.parse(chapter.properties[name]);
		expect(rule.description).toBeTruthy();
		expect(rule.required).toEqual(['value', 'source', 'chosenByBody']);
		expect([chapter.additionalProperties, rule.additionalProperties]).toEqual([false, false]);
	}
);
