import { z } from 'zod';
import { localDate } from './proceeding';

/** What the vote of all residents says about one of its projects; how many voted stands with the result, not here. */
export const residentChoiceShape = z.strictObject({
	countedOn: localDate.describe('Day on which the ballots were counted'),
	vote: z.string().min(1).max(60).describe('Reference of the vote'),
	place: z
		.int()
		.min(1)
		.max(200)
		.nullable()
		.describe('Place among the projects that were chosen; null: it was not chosen'),
	chosen: z.int().min(0).max(200).describe('How many projects were chosen')
});

export type ResidentChoice = z.infer<typeof residentChoiceShape>;
