import { z } from 'zod';

/** Nothing ticked sends nothing, one tick a text, more a list. */
const listed = (sent: unknown): readonly unknown[] =>
	Array.isArray(sent) ? sent.map((one: unknown) => one) : sent === undefined ? [] : [sent];

/** Ballots whose objection is ticked as directed against a protected group. */
export const closeItemForm = z
	.object({ protected: z.preprocess(listed, z.array(z.uuid()).max(10_000)) })
	.transform((given) => ({ protectedBallotIds: given.protected }));
