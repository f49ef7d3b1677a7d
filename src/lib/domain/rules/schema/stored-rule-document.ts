import { z } from 'zod';
import { meetingRulesSchema } from './meeting-rules';
import { ruleDocumentSchema } from './rule-document';
import { ruleDocumentV1Schema } from './rule-document-v1';
import { addDiscussion, upgradeRuleDocument } from '../upgrade-rule-document';

/** As documents were before a rule could say what has to be talked over before a vote (P-73). */
const withoutDiscussion = ruleDocumentSchema.extend({
	meetings: meetingRulesSchema.omit({ discussion: true })
});

/** A rule document as it comes from a database, a file or a case: of today's version, or of an earlier one. */
export const storedRuleDocumentSchema = z.union([
	ruleDocumentSchema,
	withoutDiscussion.transform(addDiscussion),
	ruleDocumentV1Schema.transform(upgradeRuleDocument)
]);
