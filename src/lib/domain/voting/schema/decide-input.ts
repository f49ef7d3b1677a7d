import { z } from 'zod';
import { ruleDocumentSchema } from '../../rules/schema/rule-document';
import { findContradiction } from '../find-contradiction';
import { cents, count, localDate, proceedingSchema, type Proceeding } from './proceeding';
import { residentChoiceShape } from './resident-choice';
import { sharedMoneyShape } from './round-facts';
import { withoutContradiction } from './without-contradiction';

const voter = z.string().min(1).max(60).describe('Code of a seat or pseudonym; never a person');

export const choices = ['yes', 'no', 'abstain', 'concern', 'standAside', 'veto'] as const;

const electorateEntry = z.strictObject({
	voter,
	bench: z.string().nullable().describe('Code of the bench; null where the body has none'),
	capacity: z.enum(['member', 'substitute', 'person']).describe('Who acts for the seat'),
	present: z.boolean().describe('In the room, or taking part, when the vote closed'),
	recused: z.boolean().describe('Kept from voting by a conflict of interest')
});

const ballot = z.strictObject({
	voter,
	castBy: z
		.enum(['member', 'substitute', 'person'])
		.describe('A substitute’s vote is void where the member voted too'),
	choice: z.enum(choices).describe('The vote'),
	hasReason: z.boolean().describe('Whether the objection came with a reason'),
	touchesProtectedGround: z
		.boolean()
		.describe('Marked by the moderator: against a protected group'),
	points: z
		.int()
		.min(0)
		.max(1000)
		.nullable()
		.default(null)
		.describe('Points given, with the choice yes; null where the method has none')
});

const tallyGroup = z.strictObject({
	bench: z.string().nullable().describe('Code of the bench; null where the body has none'),
	filled: count.describe('Seats that somebody holds'),
	present: count.describe('Of those, present'),
	recused: count.describe('Of the present, kept from voting'),
	yes: count.describe('Votes for'),
	no: count.describe('Votes against'),
	abstain: count.describe('Abstentions'),
	concern: count.describe('Agreements with a concern'),
	standAside: count.describe('Stand-asides'),
	veto: count.describe('Vetoes'),
	vetoWithReason: count.describe('Of the vetoes, those with a reason'),
	vetoOnProtectedGround: count.describe(
		'Of the vetoes, those marked as touching a protected ground'
	),
	points: z.int().min(0).max(100_000_000).default(0).describe('Sum of the points given')
});

/** One answer that came in writing (P-84, P-85): the vote itself, and whether to decide in writing at all. */
const answer = z.strictObject({
	voter,
	castBy: ballot.shape.castBy,
	answeredOn: localDate.describe('Day on which the answer came'),
	agreesToProcedure: z
		.boolean()
		.nullable()
		.describe('Whether they agree to deciding in writing; null: they did not say'),
	vote: ballot
		.omit({ voter: true, castBy: true })
		.nullable()
		.describe('The vote; null: they only answered about deciding in writing')
});

const votes = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('ballots').describe('One vote per seat or person'),
		electorate: z
			.array(electorateEntry)
			.max(10_000)
			.describe('Everybody entitled, also the absent'),
		ballots: z.array(ballot).max(20_000).describe('The votes, in any order')
	}),
	z.strictObject({
		kind: z.literal('tally').describe('A show of hands, counted by bench'),
		groups: z.array(tallyGroup).min(1).max(50).describe('One entry per bench')
	}),
	z.strictObject({
		kind: z.literal('circulation').describe('Answers in writing, without a meeting'),
		openedOn: localDate.describe(
			'Day on which everybody was asked; the day of the vote is the count'
		),
		isUrgent: z.boolean().describe('Whether it could not wait for the next meeting'),
		isListedSubject: z.boolean().describe('Whether the rules list the subject'),
		electorate: z
			.array(
				electorateEntry
					.omit({ present: true })
					.extend({ reached: z.boolean().describe('Whether the question got to them') })
			)
			.max(10_000)
			.describe('Everybody entitled, also those who were not reached'),
		answers: z.array(answer).max(20_000).describe('The answers, in any order')
	})
]);

const reading = z.strictObject({
	heldOn: localDate.describe('Day of the vote'),
	room: z.enum(['public', 'nonPublic']).describe('Whether everybody could be there'),
	bodyOnlyPrepares: z.boolean().describe('True in a committee that may prepare but not decide'),
	convening: z
		.enum(['first', 'afterWaiting', 'second'])
		.default('first')
		.describe('Whether the body began anew after waiting, or was invited a second time'),
	allInvited: z.boolean().default(true).describe('Whether all members were duly invited'),
	presentAtStart: z
		.array(
			z.strictObject({
				bench: z.string().nullable().describe('Code of the bench; null where the body has none'),
				present: count.describe('Of its seats, present when the meeting began')
			})
		)
		.max(50)
		.nullable()
		.default(null)
		.describe('Who was there at the start; null: as at the vote'),
	quorumDoubted: z.boolean().default(false).describe('Whether somebody asked to count'),
	minorityStatement: z
		.boolean()
		.default(false)
		.describe('Whether those who lost handed in a statement'),
	votes: votes.describe('Who was there and how they voted')
});

/** Everything decide() looks at. Names seats and pseudonyms, never people. */
export const decideInputShape = z
	.strictObject({
		schemaVersion: z.literal(1).describe('Version of this schema'),
		rules: ruleDocumentSchema.describe('The rules in force when the vote opened'),
		motion: z.strictObject({
			kind: z.literal('funding').describe('What kind of motion it is'),
			requestedCents: cents.min(1).describe('Amount asked for, in cents'),
			amountCents: cents.min(1).describe('Amount put to vote after amendments, in cents'),
			conditions: z.int().min(0).max(100).describe('Number of conditions adopted before the vote'),
			withdrawn: z.boolean().describe('Taken back by the applicant')
		}),
		money: z.strictObject({
			freeCents: cents.describe(
				'Free in the fund year, including what is reserved for this motion'
			),
			round: sharedMoneyShape
				.optional()
				.describe('Set where the money was shared out over several motions together')
		}),
		readings: z
			.array(reading)
			.max(20)
			.describe('The votes of the body, in time order; none where an office decides alone'),
		residents: residentChoiceShape
			.optional()
			.describe('Set where the body is the ballot of all residents, and it was counted'),
		proceedings: z
			.array(proceedingSchema)
			.max(50)
			.describe('What other stations did, in time order'),
		replaces: z
			.strictObject({
				determinationId: z.string().min(1).max(80).describe('The determination that was wrong'),
				reason: z.string().min(1).max(80).describe('Code of why it was wrong')
			})
			.nullable()
			.describe('Set in a correction')
	})
	.describe('Input of a decision');

export type DecideInput = z.infer<typeof decideInputShape>;

/** As the shape, and nothing in it contradicts the rules it brings or itself. */
export const decideInputSchema = withoutContradiction(decideInputShape, findContradiction);

export type Reading = DecideInput['readings'][number];
export type Votes = Reading['votes'];
export type { Proceeding };
export type Choice = (typeof choices)[number];
