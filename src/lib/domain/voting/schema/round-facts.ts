import { z } from 'zod';
import { cents, localDate } from './proceeding';

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

/** The motions of a round and what is free for all of them. */
export const roundFactsShape = z.strictObject({
	heldOn: localDate,
	freeCents: cents.describe('Free in the fund year for the whole round, in cents'),
	motions: z.array(motion).min(1).max(200).describe('The motions, in any order')
});

export const settledShape = z
	.array(z.strictObject({ motion: code, amountCents: cents }))
	.max(200)
	.nullable()
	.describe('Amounts that the body settled on together; null: cut in proportion');

/** A round as one of its motions sees it: what all of them got, and which of them it is. */
export const sharedMoneyShape = z.strictObject({
	motion: code.describe('Code of this motion within the round'),
	round: roundFactsShape,
	settled: settledShape
});

export type SharedMoney = z.infer<typeof sharedMoneyShape>;
