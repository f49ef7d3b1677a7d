import { z } from 'zod';
import { days, notRegulated, rule, shareSchema } from './rule';

const yesNo = z.enum(['yes', 'no', 'notRegulated']);

/** How the body meets: P-60 to P-64, P-67, P-68 and P-70 to P-73. */
export const meetingRulesSchema = z.strictObject({
	notice: rule(
		z.discriminatedUnion('kind', [
			notRegulated,
			z.strictObject({
				kind: z.literal('days'),
				days: days.describe('Days between the invitation and the meeting'),
				urgentDays: days.nullable().describe('Days when it is urgent; null: no shorter notice')
			})
		])
	).describe('P-60 How early members are invited'),
	paperInvitation: rule(yesNo).describe('P-60 Whether people without internet get paper'),
	demandedMeeting: rule(
		z.discriminatedUnion('kind', [
			notRegulated,
			z.strictObject({ kind: z.literal('onDemand'), share: shareSchema, withinDays: days })
		])
	).describe('P-61 Who can demand a meeting, and how soon it is held'),
	agendaDeadline: rule(
		z.discriminatedUnion('kind', [notRegulated, z.strictObject({ kind: z.literal('days'), days })])
	).describe('P-62 Until when something can be put on the agenda'),
	proposalDeadline: rule(
		z.discriminatedUnion('kind', [
			notRegulated,
			z.strictObject({
				kind: z.literal('before'),
				daysBeforeMeeting: days.nullable(),
				daysBeforeStart: days.nullable().describe('Days before the project begins')
			})
		])
	).describe('P-63 Until when a proposal must be handed in'),
	rhythm: rule(
		z.discriminatedUnion('kind', [
			notRegulated,
			z.strictObject({
				kind: z.literal('perYear'),
				times: z.int().min(1).max(60),
				notInHolidays: z.boolean().describe('Never in the school holidays')
			}),
			z.strictObject({ kind: z.literal('onOccasion') })
		])
	).describe('P-64 How often the body meets'),
	applicant: rule(z.enum(['mustAttend', 'mayAttend', 'excluded', 'notRegulated'])).describe(
		'P-67 Whether the applicant comes to the meeting'
	),
	form: rule(z.enum(['inPerson', 'video', 'hybrid', 'twoSteps', 'notRegulated'])).describe(
		'P-68 In which form the body meets'
	),
	minutes: rule(
		z.discriminatedUnion('kind', [
			notRegulated,
			z.strictObject({
				kind: z.literal('kept'),
				approvedBeforePublication: z.boolean(),
				withinDays: days.nullable(),
				dissentRecorded: z.boolean()
			})
		])
	).describe('P-70 What becomes of the minutes'),
	fixedItems: rule(
		z.array(z.enum(['residentsQuestions', 'report', 'decisionsOfLastTime'])).max(3)
	).describe('P-71 What is on every agenda; empty: not regulated'),
	conduct: rule(
		z.discriminatedUnion('kind', [
			notRegulated,
			z.strictObject({
				kind: z.literal('respect'),
				sanctions: z.array(z.enum(['callToOrder', 'loseFloor', 'leave', 'exclusion'])).max(4)
			})
		])
	).describe('P-72 How people treat each other, and what follows if not'),
	discussion: rule(
		z.discriminatedUnion('kind', [
			notRegulated,
			z.strictObject({
				kind: z.literal('ruled'),
				minutes: z
					.int()
					.min(1)
					.max(480)
					.nullable()
					.describe('Fewest minutes of discussion before a vote; null: no minimum'),
				daysBeforeVote: z
					.int()
					.min(1)
					.max(90)
					.nullable()
					.describe('Fewest days between discussion and vote; null: no such rule'),
				concernsAnswered: z
					.boolean()
					.describe('Whether concerns of a minority are answered before the vote')
			})
		])
	).describe('P-73 What has to be talked over before a vote')
});

export type MeetingRules = z.infer<typeof meetingRulesSchema>;

/** Deciding without a meeting: P-80 to P-85. */
export const circulationRulesSchema = z.strictObject({
	allowed: rule(z.enum(['never', 'urgentOnly', 'ifNobodyObjects', 'listedSubjects'])).describe(
		'P-80 When the body may decide in writing'
	),
	windowDays: rule(z.int().min(1).max(90).nullable()).describe(
		'P-81 Days in which answers count; null where circulation is not allowed'
	),
	validity: rule(
		z.enum(['moreThanHalfAnswered', 'usualQuorum', 'benchShare', 'allReached', 'notRegulated'])
	).describe('P-82 What makes it valid'),
	benchAtMost: rule(shareSchema.nullable()).describe(
		'P-82 Highest share of one bench among the answers; null: no such rule'
	),
	failed: rule(z.enum(['nextMeeting', 'rejected', 'notRegulated'])).describe(
		'P-83 What follows when it is not valid'
	),
	asksProcedure: rule(z.boolean()).describe(
		'P-84 Whether each is also asked if they agree to deciding in writing'
	),
	substituteVoid: rule(z.boolean()).describe(
		'P-85 Whether the substitute’s answer is void once the member answers in time'
	)
});

export type CirculationRules = z.infer<typeof circulationRulesSchema>;
