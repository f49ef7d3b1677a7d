import { z } from 'zod';
import { shareSchema } from './rule';

const bases = z.enum(['statutorySeats', 'filledSeats', 'entitled']);

/** P-20, P-21 */
export const quorumSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('none') }),
	z
		.strictObject({ kind: z.literal('invited') })
		.describe('Whoever comes, if all were duly invited'),
	z.strictObject({ kind: z.literal('absolute'), seats: z.int().min(1).max(1000) }),
	z.strictObject({ kind: z.literal('share'), share: shareSchema, base: bases }),
	z.strictObject({
		kind: z.literal('everyBench'),
		minimum: z.int().min(1).max(100).describe('Present seats that each bench needs')
	}),
	z.strictObject({
		kind: z.literal('double'),
		share: shareSchema,
		base: bases,
		benchAtMost: shareSchema.describe('Highest share that one bench may have of those present')
	})
]);

/** P-23 */
export const quorumMissedSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('nextMeeting') }),
	z.strictObject({ kind: z.literal('afterWaiting'), minutes: z.int().min(1).max(240) }),
	z
		.strictObject({ kind: z.literal('secondConvening') })
		.describe('A second, announced meeting decides whoever comes'),
	z.strictObject({ kind: z.literal('circulation') }),
	z.strictObject({ kind: z.literal('recommendationOnly') })
]);
