import { z } from 'zod';
import { findOtherContradiction } from '../ask-body';
import { decideInputShape } from './decide-input';
import { localDate } from './proceeding';
import { withoutContradiction } from './without-contradiction';

/** Motions that are not about money, each with a majority of its own in the rules. */
export const otherMotionKinds = ['rulesChange', 'admission', 'exclusion', 'opinion'] as const;
export type OtherMotionKind = (typeof otherMotionKinds)[number];

/** What decides a motion that is not about money. Names seats and pseudonyms, never people. */
export const otherMotionShape = z
	.strictObject({
		schemaVersion: decideInputShape.shape.schemaVersion,
		rules: decideInputShape.shape.rules,
		motion: z.strictObject({
			kind: z.enum(otherMotionKinds).describe('What kind of motion it is'),
			withdrawn: z.boolean().describe('Taken back by who put it')
		}),
		readings: decideInputShape.shape.readings.min(1),
		confirmation: z
			.strictObject({
				on: localDate,
				outcome: z.enum(['granted', 'refused']).describe('What the confirming office said')
			})
			.nullable()
			.describe('Only for a change of the rules; null: not yet, or not needed'),
		replaces: decideInputShape.shape.replaces
	})
	.describe('Input of a decision that is not about money');

export type OtherMotionInput = z.infer<typeof otherMotionShape>;

/** As the shape, and nothing in it contradicts the rules it brings or itself. */
export const otherMotionSchema = withoutContradiction(otherMotionShape, findOtherContradiction);
