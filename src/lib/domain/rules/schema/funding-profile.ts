import { z } from 'zod';
import { rule, shareSchema } from './rule';

const publicity = z.enum(['public', 'nonPublic']);

/** P-31: what the yes votes are measured against. */
export const majorityBases = ['yesNo', 'castVotes', 'presentEntitled', 'allMembers'] as const;

/** P-20, P-21, P-23 */
const quorum = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('none') }),
	z.strictObject({ kind: z.literal('absolute'), seats: z.int().min(1).max(1000) }),
	z.strictObject({
		kind: z.literal('share'),
		share: shareSchema,
		base: z.enum(['statutorySeats', 'filledSeats', 'entitled'])
	}),
	z.strictObject({
		kind: z.literal('everyBench'),
		minimum: z.int().min(1).max(100).describe('Present seats that each bench needs')
	})
]);

/** P-30, P-32, P-34, P-39 */
const method = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('consensus'),
		objections: z.array(z.enum(['concern', 'standAside', 'veto'])).min(1),
		vetoNeedsReason: z.boolean(),
		abstentionBreaksConsensus: z.boolean(),
		readings: z.int().min(1).max(5).describe('Readings before the dissent path begins')
	}),
	z.strictObject({
		kind: z.literal('majority'),
		share: shareSchema,
		strict: z.boolean().describe('True: more than the share; false: the share itself is enough'),
		base: z.enum(majorityBases),
		weighting: z
			.enum(['heads', 'equalBenches'])
			.describe('One head one vote, or one bench one share')
	})
]);

/** P-36 after the last reading of a consensus body */
const dissent = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('rejected') }),
	z.strictObject({
		kind: z.literal('bodyMayHandOver'),
		share: shareSchema.describe('Share of the yes and no votes that hands the case over'),
		strict: z.boolean()
	})
]);

/** P-37 */
const arbiter = z.strictObject({
	office: z.string().min(1).max(120).describe('Name of the office that decides'),
	reasonsRequired: z.boolean(),
	months: z
		.int()
		.min(1)
		.max(24)
		.nullable()
		.describe('Months within which it decides; null: no limit')
});

/** P-36, R-010, R-011 */
const consent = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('none') }),
	z.strictObject({
		kind: z.literal('needed'),
		office: z.string().min(1).max(120).describe('Name of the council whose consent is needed'),
		months: z.int().min(1).max(24).describe('Months within which it answers'),
		silence: z.enum(['granted', 'refused']).describe('What it means when the time runs out'),
		blocksPayout: z.boolean(),
		escalation: z
			.array(
				z.strictObject({
					office: z.string().min(1).max(120),
					months: z.int().min(1).max(24).nullable()
				})
			)
			.max(5)
			.describe('Who decides next when consent is refused, in order')
	})
]);

/** The rules for motions that ask for money. Every field is a rule of its own, with its source. */
export const fundingProfileSchema = z.strictObject({
	competence: rule(z.enum(['decide', 'recommend'])).describe('P-02 What the vote means'),
	upToCents: rule(z.int().min(1).nullable()).describe(
		'P-90 Highest amount, itself included; null: no limit'
	),
	room: rule(publicity).describe('P-65 In which room money is decided'),
	quorum: rule(quorum).describe('P-20 How many must be there'),
	quorumMissed: rule(z.enum(['nextMeeting'])).describe('P-23 What follows when they are not'),
	recusedCountForQuorum: rule(z.boolean()).describe(
		'P-52 Whether a conflicted member counts as there'
	),
	recusedCountInBase: rule(z.boolean()).describe(
		'P-52 Whether a conflicted member counts in the base'
	),
	recusedMayDebate: rule(z.boolean()).describe(
		'P-51 Whether a conflicted member may take the floor'
	),
	method: rule(method).describe('P-30 How the votes are counted'),
	tie: rule(z.enum(['rejected', 'arbiter'])).describe('P-33 What equal votes mean'),
	dissent: rule(dissent).describe('P-36 What follows when consensus fails in the last reading'),
	protectedGround: rule(z.enum(['asUsual', 'dissentPath'])).describe(
		'P-34 Where a veto goes that touches a protected ground'
	),
	dissentOffice: rule(arbiter.nullable()).describe(
		'P-36 The office that decides a handed-over case'
	),
	arbiter: rule(arbiter.nullable()).describe('P-37 The office that decides a deadlock'),
	consent: rule(consent).describe('P-36 Whose consent the decision needs before money is paid')
});

export type FundingProfile = z.infer<typeof fundingProfileSchema>;
