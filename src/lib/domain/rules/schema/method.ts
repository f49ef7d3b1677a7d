import { z } from 'zod';
import { benchCode, officeName, shareSchema } from './rule';

/** P-31: what the yes votes are measured against. */
export const majorityBases = ['yesNo', 'castVotes', 'presentEntitled', 'allMembers'] as const;

/** P-39 */
const weighting = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('heads') }).describe('One head (or team) one vote'),
	z.strictObject({ kind: z.literal('equalBenches') }).describe('Every bench the same share'),
	z.strictObject({
		kind: z.literal('benchPercents'),
		percents: z
			.array(z.strictObject({ bench: benchCode, percent: z.int().min(0).max(100) }))
			.min(1)
			.max(50)
			.describe('The share of each bench in percent; together 100')
	})
]);

const majorityFields = {
	share: shareSchema,
	strict: z.boolean().describe('True: more than the share; false: the share itself is enough'),
	base: z.enum(majorityBases)
};

export const majoritySchema = z.strictObject({ kind: z.literal('majority'), ...majorityFields });

/** P-30, P-32, P-34, P-39, P-40 */
export const methodSchema = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('consensus'),
		objections: z.array(z.enum(['concern', 'standAside', 'veto'])).min(1),
		vetoNeedsReason: z.boolean(),
		abstentionBreaksConsensus: z.boolean(),
		readings: z.int().min(1).max(5).describe('Readings before the dissent path begins')
	}),
	z.strictObject({
		kind: z.literal('unanimity'),
		abstentionBreaks: z.boolean().describe('True: an abstention is not agreement')
	}),
	z.strictObject({ kind: z.literal('majority'), ...majorityFields, weighting }),
	z.strictObject({
		kind: z.literal('staged'),
		unanimousRounds: z.int().min(1).max(5).describe('Rounds in which all must agree'),
		abstentionBreaks: z.boolean(),
		...majorityFields,
		weighting
	}),
	z.strictObject({
		kind: z.literal('points'),
		most: z.int().min(1).max(1000).describe('Most points one voter gives'),
		meanAtLeast: z
			.strictObject({
				numerator: z.int().min(0).max(100_000),
				denominator: z.int().min(1).max(1000)
			})
			.describe('Lowest mean that is enough, as a fraction; 20 points are 20 over 1')
	})
]);

/** P-38 */
export const benchConditionSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('none') }),
	z
		.strictObject({ kind: z.literal('majorityInEach') })
		.describe('More yes than no in every bench that votes'),
	z
		.strictObject({ kind: z.literal('majorityIn'), benches: z.array(benchCode).min(1).max(50) })
		.describe('More yes than no among these benches, taken together'),
	z
		.strictObject({
			kind: z.literal('concurrence'),
			body: officeName,
			otherwise: officeName
		})
		.describe('A second body must agree; else the named council decides')
]);

/** P-33 */
export const ties = ['rejected', 'chair', 'arbiter', 'bodyDecidesHow', 'lot', 'nextLevel'] as const;
