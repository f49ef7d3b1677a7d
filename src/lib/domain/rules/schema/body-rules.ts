import { z } from 'zod';
import { benchCode, months, notRegulated, rule, shareSchema } from './rule';

/** P-01: how the body comes about. */
export const ruledBodyKinds = [
	'seatCouncil',
	'openForum',
	'attendanceEarned',
	'applicantsJury',
	'drawnJury',
	'residentBallot',
	'office'
] as const;

/** P-04 */
const bench = z.strictObject({
	code: benchCode,
	seats: z.int().min(0).max(1000).describe('Seats by the rules, filled or not; the highest number'),
	filling: z
		.enum(['exact', 'upTo', 'partyStrength'])
		.describe('Exactly so many, up to so many, or by the strength of the parties'),
	minimum: z.int().min(0).max(1000).nullable().describe('Fewest seats; null: no minimum')
});

/** P-05, P-06: how the benches must stand to each other, and when that is looked at. */
const constraint = z.strictObject({
	benches: z
		.array(benchCode)
		.max(50)
		.describe('Benches that are counted together; empty: each bench on its own'),
	limit: z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('atLeast'), share: shareSchema }),
		z.strictObject({ kind: z.literal('moreThan'), share: shareSchema }),
		z.strictObject({ kind: z.literal('atMost'), share: shareSchema }),
		z
			.strictObject({ kind: z.literal('oneMore') })
			.describe('These benches have one more than all others together'),
		z.strictObject({ kind: z.literal('equal') }).describe('All benches have the same number')
	]),
	checkedOn: z.enum(['seats', 'present', 'votes']).describe('On seats, on those present, on votes')
});

/** P-07 */
export const appointments = [
	'electedByResidents',
	'electedWithinBench',
	'delegated',
	'exOfficio',
	'coOpted',
	'byCouncil',
	'byFunction',
	'byLot',
	'drawnFromRegister'
] as const;

/** P-11 */
const rightGained = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('appointment') }),
	z.strictObject({
		kind: z.literal('attendance'),
		times: z.int().min(1).max(50).describe('At which attendance the vote begins'),
		withinMonths: months.describe('All of them within so many months')
	}),
	z.strictObject({ kind: z.literal('presence') }),
	z.strictObject({ kind: z.literal('residence') }),
	z.strictObject({ kind: z.literal('proposalInRound') })
]);

/** P-12 */
const rightLost = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('absence'),
		months,
		onlyUnexcused: z.boolean().describe('Whether an excuse keeps the vote')
	}),
	z.strictObject({
		kind: z.literal('missedInARow'),
		times: z.int().min(1).max(50),
		onlyUnexcused: z.boolean(),
		benchLosesSeat: z.boolean().describe('Whether the bench loses the seat too')
	}),
	z.strictObject({ kind: z.literal('movedAway') }),
	z.strictObject({ kind: z.literal('excluded') }).describe('Excluded by a vote of the body'),
	z.strictObject({ kind: z.literal('endOfTerm') })
]);

const age = z.int().min(0).max(120).nullable();

/** Who sits in the body and who votes: P-01 and P-03 to P-17. */
export const bodyRulesSchema = z.strictObject({
	kind: rule(z.enum(ruledBodyKinds)).describe('P-01 How the body comes about'),
	benches: rule(z.array(bench).max(50)).describe(
		'P-03, P-04 Benches with their seats; empty: no seats'
	),
	composition: rule(z.array(constraint).max(10)).describe(
		'P-05, P-06 How the benches must stand to each other; empty: no such rule'
	),
	appointment: rule(
		z.discriminatedUnion('kind', [
			notRegulated,
			z.strictObject({
				kind: z.literal('byBench'),
				ways: z
					.array(z.strictObject({ bench: benchCode.nullable(), by: z.enum(appointments) }))
					.min(1)
					.max(50)
					.describe('For each bench how its members come in; null: every bench')
			})
		])
	).describe('P-07 How members come in'),
	term: rule(
		z.discriminatedUnion('kind', [
			notRegulated,
			z.strictObject({ kind: z.literal('months'), months }),
			z.strictObject({ kind: z.literal('councilTerm') }),
			z.strictObject({ kind: z.literal('programmeTerm') })
		])
	).describe('P-08 For how long'),
	substitutes: rule(
		z.enum(['none', 'personal', 'poolByLot', 'organisation', 'succession'])
	).describe('P-09 Who stands in for a member'),
	proxies: rule(z.enum(['forbidden', 'notRegulated'])).describe(
		'P-10 Whether a vote can be handed to somebody else'
	),
	rightGained: rule(rightGained).describe('P-11 When the right to vote begins'),
	rightLost: rule(z.array(rightLost).max(6)).describe('P-12 When it ends; empty: not regulated'),
	ages: rule(
		z.strictObject({
			apply: age,
			vote: age,
			stand: age,
			holdMoney: age,
			votersAtMost: age
		})
	).describe('P-13 Youngest age for each; null: no limit'),
	areaTie: rule(
		z.discriminatedUnion('kind', [
			notRegulated,
			z.strictObject({
				kind: z.literal('needed'),
				ties: z.array(z.enum(['lives', 'works', 'studies', 'isActive', 'owns'])).min(1),
				proof: z.enum(['selfDeclaration', 'register', 'identityShown'])
			})
		])
	).describe('P-14 What ties a voter to the area, and how that is shown'),
	oneOrganisationOneVote: rule(z.enum(['yes', 'no', 'notRegulated'])).describe(
		'P-15 Whether an organisation has one vote however many of its people are there'
	),
	withoutVote: rule(
		z
			.array(
				z.enum([
					'office',
					'steeringGroup',
					'guests',
					'announcedGuests',
					'experts',
					'youth',
					'press'
				])
			)
			.max(7)
	).describe('P-16 Who may be there without a vote; empty: not regulated'),
	guestsMaySpeak: rule(z.enum(['yes', 'no', 'notRegulated'])).describe(
		'P-16 Whether guests may take the floor'
	),
	chair: rule(
		z.enum(['office', 'elected', 'electedPairOneResident', 'rotatesYearly', 'notRegulated'])
	).describe('P-17 Who leads the meeting')
});

export type BodyRules = z.infer<typeof bodyRulesSchema>;
