import { z } from 'zod';
import { fundingProfileSchema } from './funding-profile';
import { rule } from './rule';

const bench = z.strictObject({
	code: z
		.string()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
		.max(40)
		.describe('Short name of the bench, as residents'),
	seats: z.int().min(0).max(1000).describe('Seats the bench has by the rules, filled or not')
});

/** A Geschäftsordnung as data: who decides, and how. One version of it never changes. */
export const ruleDocumentSchema = z.strictObject({
	schemaVersion: z.literal(1).describe('Version of this schema'),
	title: z.string().min(1).max(200).describe('Name of the rules of procedure'),
	benches: rule(z.array(bench).max(50)).describe(
		'P-03, P-04 Benches with their seats; empty: no seats'
	),
	substitutes: rule(z.enum(['none', 'personal'])).describe('P-09 Who may stand in for a member'),
	funding: fundingProfileSchema.describe('Rules for motions that ask for money')
});

export type RuleDocument = z.infer<typeof ruleDocumentSchema>;

/** The dotted place of a rule in its document, as decisions cite it. */
export type RulePath = 'benches' | 'substitutes' | `funding.${keyof RuleDocument['funding']}`;
