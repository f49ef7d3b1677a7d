import { z } from 'zod';
import { ruleDocumentSchema } from './rule-document';
import { ruleDocumentV1Schema } from './rule-document-v1';
import { upgradeRuleDocument } from '../upgrade-rule-document';

/** A rule document as it comes from a database, a file or a case: of today's version, or of an earlier one. */
export const storedRuleDocumentSchema = z.union([
	ruleDocumentSchema,
	ruleDocumentV1Schema.transform(upgradeRuleDocument)
]);
