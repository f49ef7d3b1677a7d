import { z } from 'zod';
import type { RuleFramework } from '../layer-rules';
import { draftedRulesOf, type DraftedRules } from './rule-draft';
import { rule } from './rule';
import { isRulePath, ruleValueSchemas } from './rule-paths';

const ruleSchemas = ruleValueSchemas.map(({ path, schema }) => ({ path, rule: rule(schema) }));

const part = z
	.enum(['fixed', 'optional'])
	.describe('Fixed: holds for every body; optional: holds where a body says nothing else');

/** Rules for all bodies of a city, each by its place: which of them a body may replace, and which not. */
export const frameworkSchema = z
	.strictObject({
		schemaVersion: z.literal(2).describe('Version of this schema'),
		title: z.string().min(1).max(200).describe('Name of the framework'),
		rules: z
			.strictObject(
				Object.fromEntries(
					ruleSchemas.map(({ path, rule: schema }) => [path, schema.extend({ part }).optional()])
				)
			)
			.describe('Rules by their place, as funding.quorum; those not named are left to the bodies')
	})
	.transform(({ title, rules }): RuleFramework => {
		const entries = Object.entries(rules).flatMap(([path, one]) =>
			one === undefined || !isRulePath(path) ? [] : [{ path, ...one }]
		);
		const of = (wanted: z.infer<typeof part>): DraftedRules =>
			draftedRulesOf(
				Object.fromEntries(
					entries
						.filter((one) => one.part === wanted)
						.map(({ path, value, source, chosenByBody }) => [path, { value, source, chosenByBody }])
				)
			);
		return { title, fixed: of('fixed'), optional: of('optional') };
	});

/** The rules of one body under a framework: only those it has of its own. */
export const localRulesSchema = z
	.strictObject({
		schemaVersion: z.literal(2).describe('Version of this schema'),
		title: z.string().min(1).max(200).describe('Name of the rules of procedure'),
		rules: z.strictObject(
			Object.fromEntries(ruleSchemas.map(({ path, rule: schema }) => [path, schema.optional()]))
		)
	})
	.transform(({ title, rules }) => ({ title, rules: draftedRulesOf(rules) }));
