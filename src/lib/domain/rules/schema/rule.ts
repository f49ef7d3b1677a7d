import { z } from 'zod';

/** Where a value is written: the document by its name, and the place in it. */
export const sourceSchema = z
	.strictObject({
		document: z.string().min(1).max(200).describe('Name of the document that says it'),
		place: z.string().max(120).describe('Paragraph or section; empty when the document has none')
	})
	.describe('Where the value is written');

export type Source = z.infer<typeof sourceSchema>;

/**
 * One rule of a Geschäftsordnung: a value, its source, and whether the written source leaves it open so that
 * the body chose it. There is no rule without all three: nothing is ever assumed.
 */
export const rule = <V extends z.ZodType>(value: V) =>
	z.strictObject({
		value,
		source: sourceSchema,
		chosenByBody: z.boolean().describe('True when the source leaves it open and the body chose')
	});

export interface Rule<V> {
	readonly value: V;
	readonly source: Source;
	readonly chosenByBody: boolean;
}

export const shareSchema = z
	.strictObject({
		numerator: z.int().min(0).max(1000).describe('Upper number of the fraction'),
		denominator: z.int().min(1).max(1000).describe('Lower number of the fraction')
	})
	.describe('An exact fraction; two thirds is 2 over 3');

/** What the rules of procedure may leave to custom; said as such when read back, and never computed with. */
export const notRegulated = z
	.strictObject({ kind: z.literal('notRegulated') })
	.describe('The rules say nothing about it');

export const benchCode = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
	.max(40)
	.describe('Short name of a bench, as residents');

export const officeName = z.string().min(1).max(120).describe('Name of an office or council');

export const months = z.int().min(1).max(120);
export const days = z.int().min(0).max(366);
