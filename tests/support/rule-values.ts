import { z } from 'zod';
import type { RulePath } from '$lib/domain/rules/schema/rule-document';
import { ruleValueSchemas } from '$lib/domain/rules/schema/rule-paths';

interface JsonSchema {
	readonly anyOf?: undefined | readonly JsonSchema[];
	readonly oneOf?: undefined | readonly JsonSchema[];
	readonly const?: unknown;
	readonly enum?: undefined | readonly unknown[];
	readonly type?: undefined | string;
	readonly minimum?: undefined | number;
	readonly minItems?: undefined | number;
	readonly items?: undefined | JsonSchema;
	readonly properties?: undefined | Readonly<Record<string, JsonSchema>>;
}

const jsonSchema: z.ZodType<JsonSchema> = z.looseObject({
	anyOf: z.array(z.lazy(() => jsonSchema)).optional(),
	oneOf: z.array(z.lazy(() => jsonSchema)).optional(),
	enum: z.array(z.unknown()).optional(),
	type: z.string().optional(),
	minimum: z.number().optional(),
	minItems: z.number().optional(),
	items: z.lazy(() => jsonSchema).optional(),
	properties: z.lazy(() => z.record(z.string(), jsonSchema)).optional()
});

const shares = [
	{ numerator: 1, denominator: 2 },
	{ numerator: 2, denominator: 3 },
	{ numerator: 3, denominator: 7 }
];

function objectsOf(properties: Readonly<Record<string, JsonSchema>>): readonly unknown[] {
	if ('numerator' in properties) return shares;
	return Object.entries(properties).reduce<Record<string, unknown>[]>(
		(objects, [name, schema]) =>
			objects.flatMap((object) => valuesOf(schema).map((value) => ({ ...object, [name]: value }))),
		[{}]
	);
}

function arraysOf({ items, minItems = 0 }: JsonSchema): readonly unknown[] {
	const values = items === undefined ? [] : valuesOf(items);
	return [
		...(minItems === 0 ? [[]] : []),
		...values.map((value) => [value]),
		...(values.length > 1 ? [values.slice(0, 2)] : [])
	];
}

/** Values that a schema allows: every branch, and two of whatever is counted or named. */
function valuesOf(schema: JsonSchema): readonly unknown[] {
	const branches = schema.anyOf ?? schema.oneOf;
	if (branches !== undefined) return branches.flatMap(valuesOf);
	if (schema.const !== undefined) return [schema.const];
	if (schema.enum !== undefined) return schema.enum;
	switch (schema.type ?? 'null') {
		case 'boolean':
			return [true, false];
		case 'integer':
			return [(schema.minimum ?? 0) + 2, (schema.minimum ?? 0) + 4];
		case 'string':
			return ['anna', 'bert'];
		case 'array':
			return arraysOf(schema);
		case 'object':
			return objectsOf(schema.properties ?? {});
		default:
			return [null];
	}
}

/** Every combination of the sample values of each rule, by its path and in the order of the document. */
export function sampleRuleValues(): ReadonlyMap<RulePath, readonly unknown[]> {
	return new Map(
		ruleValueSchemas.map(
			({ path, schema }) => [path, valuesOf(jsonSchema.parse(z.toJSONSchema(schema)))] as const
		)
	);
}
