import { z } from 'zod';
import { officeName, shareSchema } from './rule';

/** P-36 after the last reading of a consensus body */
export const dissentSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('rejected') }),
	z.strictObject({
		kind: z.literal('bodyMayHandOver'),
		share: shareSchema.describe('Share of the yes and no votes that hands the case over'),
		strict: z.boolean()
	})
]);

/** P-37 */
export const arbiterSchema = z.strictObject({
	office: officeName,
	bounds: z
		.enum(['free', 'amongProposals'])
		.describe('Free, or only one of the proposals that were put to vote'),
	reasonsRequired: z.boolean(),
	months: z
		.int()
		.min(1)
		.max(24)
		.nullable()
		.describe('Months within which it decides; null: no limit')
});

/** P-36, R-010, R-011 */
export const consentSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('none') }),
	z.strictObject({
		kind: z.literal('needed'),
		office: officeName,
		months: z.int().min(1).max(24).describe('Months within which it answers'),
		silence: z.enum(['granted', 'refused']).describe('What it means when the time runs out'),
		blocksPayout: z.boolean(),
		escalation: z
			.array(
				z.strictObject({
					office: officeName,
					months: z.int().min(1).max(24).nullable()
				})
			)
			.max(5)
			.describe('Who decides next when consent is refused, in order')
	})
]);

/**
 * P-35: what makes a case of conflict besides a tie, a dissent in consensus, or a second body.
 * `noMajority`: neither yes nor no has what is needed. `thirdDissents`, `anyObjection`: the motion would be
 * approved against a third of the votes, or against anybody.
 */
export const conflictTriggers = ['noMajority', 'thirdDissents', 'anyObjection'] as const;
