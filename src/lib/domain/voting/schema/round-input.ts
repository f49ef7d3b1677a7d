import { z } from 'zod';
import { findRoundContradiction } from '../find-round-contradiction';
import { decideInputShape } from './decide-input';
import { cents, localDate } from './proceeding';
import { withoutContradiction } from './without-contradiction';

const code = z.string().min(1).max(60).describe('Code of the motion');

const motion = z.strictObject({
	motion: code,
	position: z.int().min(1).max(1000).describe('Its place on the agenda'),
	requestedCents: cents.min(1).describe('Amount asked for, in cents'),
	amountCents: cents.min(1).describe('Amount on which the body agreed, in cents'),
	leastCents: cents.describe('Below it the project cannot be; the amount itself: only in full'),
	priority: z.int().min(1).max(1000).nullable().describe('1 goes first; null: none was given'),
	yes: z.int().min(0).max(1_000_000).nullable().describe('Votes for it; null: not counted'),
	points: z
		.strictObject({
			numerator: z.int().min(0).max(100_000_000),
			denominator: z.int().min(1).max(1_000_000)
		})
		.nullable()
		.describe('Mean of its points as a fraction; null: none were given')
});

/** What shares out the money of a round: motions that the body agreed on, and what is free for all of them. */
export const roundShape = z
	.strictObject({
		schemaVersion: decideInputShape.shape.schemaVersion,
		rules: decideInputShape.shape.rules,
		round: z.strictObject({
			heldOn: localDate,
			freeCents: cents.describe('Free in the fund year for the whole round, in cents'),
			motions: z.array(motion).min(1).max(200).describe('The motions, in any order')
		}),
		settled: z
			.array(z.strictObject({ motion: code, amountCents: cents }))
			.max(200)
			.nullable()
			.describe('Amounts that the body settled on together; null: cut in proportion'),
		replaces: decideInputShape.shape.replaces
	})
	.describe('Input of the sharing out of money over a round');

export type RoundInput = z.infer<typeof roundShape>;

/** As the shape, and nothing in it contradicts the rules it brings or itself. */
export const roundSchema = withoutContradiction(roundShape, findRoundContradiction);
