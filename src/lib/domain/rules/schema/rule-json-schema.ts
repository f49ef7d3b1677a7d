import { z } from 'zod';
import { ruleDocumentSchema } from './rule-document';

/** What a file of rules has to look like, as a JSON Schema; made from the schema that reads them, so they agree. */
export function ruleJsonSchema(): Readonly<Record<string, unknown>> {
	return { ...z.toJSONSchema(ruleDocumentSchema, { io: 'input' }) };
}
