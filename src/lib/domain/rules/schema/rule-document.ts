import { z } from 'zod';
import { bodyRulesSchema } from './body-rules';
import { fundingProfileSchema } from './funding-profile';
import { circulationRulesSchema, meetingRulesSchema } from './meeting-rules';
import { opennessSchema, otherMotionsSchema } from './other-motions';

/** The chapters of a Geschäftsordnung, in the order in which they are read and asked. */
export const ruleChapters = [
	'body',
	'funding',
	'otherMotions',
	'meetings',
	'circulation',
	'openness'
] as const;
export type RuleChapter = (typeof ruleChapters)[number];

/** A Geschäftsordnung as data: who decides, and how. One version of it never changes. */
export const ruleDocumentSchema = z.strictObject({
	schemaVersion: z.literal(2).describe('Version of this schema'),
	title: z.string().min(1).max(200).describe('Name of the rules of procedure'),
	body: bodyRulesSchema.describe('Who sits in the body, and who votes'),
	funding: fundingProfileSchema.describe('Rules for motions that ask for money'),
	otherMotions: otherMotionsSchema.describe('Rules for all other motions'),
	meetings: meetingRulesSchema.describe('How the body meets'),
	circulation: circulationRulesSchema.describe('Deciding without a meeting'),
	openness: opennessSchema.describe('What everybody can see, and what residents decide')
});

export type RuleDocument = z.infer<typeof ruleDocumentSchema>;

/** The dotted place of a rule in its document, as decisions cite it. */
export type RulePath = {
	[C in RuleChapter]: `${C}.${keyof RuleDocument[C] & string}`;
}[RuleChapter];
