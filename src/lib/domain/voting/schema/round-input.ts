import { z } from 'zod';
import { findRoundContradiction } from '../find-round-contradiction';
import { decideInputShape } from './decide-input';
import { roundFactsShape, settledShape } from './round-facts';
import { withoutContradiction } from './without-contradiction';

/** What shares out the money of a round: motions that the body agreed on, and what is free for all of them. */
export const roundShape = z
	.strictObject({
		schemaVersion: decideInputShape.shape.schemaVersion,
		rules: decideInputShape.shape.rules,
		round: roundFactsShape,
		settled: settledShape,
		replaces: decideInputShape.shape.replaces
	})
	.describe('Input of the sharing out of money over a round');

export type RoundInput = z.infer<typeof roundShape>;

/** As the shape, and nothing in it contradicts the rules it brings or itself. */
export const roundSchema = withoutContradiction(roundShape, findRoundContradiction);
