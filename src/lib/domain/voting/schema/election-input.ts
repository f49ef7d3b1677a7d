import { z } from 'zod';
import { findElectionContradiction } from '../find-election-contradiction';
import { decideInputShape } from './decide-input';
import { localDate } from './proceeding';
import { withoutContradiction } from './without-contradiction';

const count = z.int().min(0).max(1_000_000);
const candidate = z.string().min(1).max(60).describe('Code of who stands; never a person');

const room = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('residents').describe('Residents vote; there is no quorum')
	}),
	z.strictObject({
		kind: z.literal('body').describe('The body votes; its quorum applies'),
		groups: z
			.array(
				z.strictObject({
					bench: z.string().nullable().describe('Code of the bench; null where the body has none'),
					filled: count.describe('Seats that somebody holds'),
					present: count.describe('Of those, present'),
					recused: count.describe('Of the present, kept from voting')
				})
			)
			.min(1)
			.max(50)
	})
]);

const round = z.strictObject({
	heldOn: localDate,
	voters: room.describe('Who votes'),
	eligible: count.describe('How many could vote'),
	cast: count.describe('Ballots cast'),
	invalid: count.describe('Of those, not valid'),
	votesPerBallot: z.int().min(1).max(100).describe('Names that one ballot may carry'),
	votes: z
		.array(z.strictObject({ candidate, votes: count }))
		.min(1)
		.max(200)
		.describe('The votes for each who stands in this round')
});

/** What decides an election. Candidates are named by codes; their names are joined where they are shown. */
export const electionShape = z
	.strictObject({
		schemaVersion: decideInputShape.shape.schemaVersion,
		rules: decideInputShape.shape.rules,
		motion: z.strictObject({
			kind: z.literal('election'),
			seats: z.int().min(1).max(100).describe('Seats to be filled'),
			candidates: z.array(candidate).min(1).max(200).describe('Who stands'),
			withdrawn: z.boolean().describe('Called off')
		}),
		rounds: z.array(round).min(1).max(20).describe('The first round, then the runoffs'),
		lot: z
			.strictObject({
				on: localDate,
				drawn: z.array(candidate).min(1).max(100).describe('Who was drawn')
			})
			.nullable()
			.describe('The lot between those with equal votes; null: none was drawn'),
		replaces: decideInputShape.shape.replaces
	})
	.describe('Input of an election');

export type ElectionInput = z.infer<typeof electionShape>;

/** As the shape, and nothing in it contradicts the rules it brings or itself. */
export const electionSchema = withoutContradiction(electionShape, findElectionContradiction);
