import { z } from 'zod';
import { rule, shareSchema } from './rule';

/**
 * The first version of the schema, as it lies in databases and exported files. Never edited: it is read by
 * `upgradeRuleDocument` only.
 */
const publicity = z.enum(['public', 'nonPublic']);
const majorityBases = ['yesNo', 'castVotes', 'presentEntitled', 'allMembers'] as const;

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
		minimum: z.int().min(1).max(100)
	})
]);

const method = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('consensus'),
		objections: z.array(z.enum(['concern', 'standAside', 'veto'])).min(1),
		vetoNeedsReason: z.boolean(),
		abstentionBreaksConsensus: z.boolean(),
		readings: z.int().min(1).max(5)
	}),
	z.strictObject({
		kind: z.literal('majority'),
		share: shareSchema,
		strict: z.boolean(),
		base: z.enum(majorityBases),
		weighting: z.enum(['heads', 'equalBenches'])
	})
]);

const dissent = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('rejected') }),
	z.strictObject({
		kind: z.literal('bodyMayHandOver'),
		share: shareSchema,
		strict: z.boolean()
	})
]);

const arbiter = z.strictObject({
	office: z.string().min(1).max(120),
	reasonsRequired: z.boolean(),
	months: z.int().min(1).max(24).nullable()
});

const consent = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('none') }),
	z.strictObject({
		kind: z.literal('needed'),
		office: z.string().min(1).max(120),
		months: z.int().min(1).max(24),
		silence: z.enum(['granted', 'refused']),
		blocksPayout: z.boolean(),
		escalation: z
			.array(
				z.strictObject({
					office: z.string().min(1).max(120),
					months: z.int().min(1).max(24).nullable()
				})
			)
			.max(5)
	})
]);

const fundingProfile = z.strictObject({
	competence: rule(z.enum(['decide', 'recommend'])),
	upToCents: rule(z.int().min(1).nullable()),
	room: rule(publicity),
	quorum: rule(quorum),
	quorumMissed: rule(z.enum(['nextMeeting'])),
	recusedCountForQuorum: rule(z.boolean()),
	recusedCountInBase: rule(z.boolean()),
	recusedMayDebate: rule(z.boolean()),
	method: rule(method),
	tie: rule(z.enum(['rejected', 'arbiter'])),
	dissent: rule(dissent),
	protectedGround: rule(z.enum(['asUsual', 'dissentPath'])),
	dissentOffice: rule(arbiter.nullable()),
	arbiter: rule(arbiter.nullable()),
	consent: rule(consent)
});

export const ruleDocumentV1Schema = z.strictObject({
	schemaVersion: z.literal(1),
	title: z.string().min(1).max(200),
	benches: rule(
		z
			.array(
				z.strictObject({
					code: z
						.string()
						.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
						.max(40),
					seats: z.int().min(0).max(1000)
				})
			)
			.max(50)
	),
	substitutes: rule(z.enum(['none', 'personal'])),
	funding: fundingProfile
});

export type RuleDocumentV1 = z.infer<typeof ruleDocumentV1Schema>;
