import { z } from 'zod';
import { ruleDocumentSchema } from './rule-document';

const { shape } = ruleDocumentSchema;

/** A rule document of which rules may be missing; those that are there have to be right. */
export const unfinishedSchema = z.strictObject({
	schemaVersion: shape.schemaVersion,
	title: shape.title,
	body: shape.body.partial().optional(),
	funding: shape.funding.partial().optional(),
	otherMotions: shape.otherMotions.partial().optional(),
	meetings: shape.meetings.partial().optional(),
	circulation: shape.circulation.partial().optional(),
	openness: shape.openness.partial().optional()
});

export type UnfinishedRules = z.infer<typeof unfinishedSchema>;
