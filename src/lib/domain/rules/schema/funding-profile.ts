import { z } from 'zod';
import { arbiterSchema, conflictTriggers, consentSchema, dissentSchema } from './conflict';
import { ladderSchema, moneyShortWays, possibleResults } from './ladder';
import { benchConditionSchema, methodSchema, ties } from './method';
import { quorumMissedSchema, quorumSchema } from './quorum';
import { rule } from './rule';

/** P-50 */
export const interestGrounds = [
	'applicant',
	'boardOrEmployee',
	'relative',
	'contractor',
	'sameInstitution'
] as const;

/** P-69 */
const ballotForm = z.strictObject({
	usual: z.enum(['open', 'secret', 'byName']),
	secretOnDemand: z
		.enum(['one', 'third', 'majority'])
		.nullable()
		.describe('How many must ask for a secret vote; null: nobody can')
});

/** The rules for motions that ask for money. Every field is a rule of its own, with its source. */
export const fundingProfileSchema = z.strictObject({
	competence: rule(z.enum(['decide', 'coDecide', 'recommend', 'advise', 'rank'])).describe(
		'P-02 What the vote means'
	),
	ladder: rule(ladderSchema).describe('P-90, P-91 Who decides up to which amount'),
	room: rule(z.enum(['public', 'nonPublic', 'publicButDeliberation'])).describe(
		'P-65 In which room money is decided'
	),
	roomBreach: rule(z.enum(['void'])).describe(
		'P-66 What a decision in the wrong room is worth; repeating it does not heal it'
	),
	quorum: rule(quorumSchema).describe('P-20, P-21 How many must be there'),
	quorumTested: rule(z.enum(['atStart', 'everyVote', 'onRequest'])).describe(
		'P-22 When those present are counted'
	),
	quorumMissed: rule(quorumMissedSchema).describe('P-23 What follows when too few are there'),
	interestGrounds: rule(z.array(z.enum(interestGrounds)).max(5)).describe(
		'P-50 Who has a conflict of interest; empty: nobody is kept out'
	),
	interestDeclared: rule(z.enum(['perItem', 'formOnFile', 'bodyDecidesInDoubt'])).describe(
		'P-53 How it is declared'
	),
	recusedMayDebate: rule(z.boolean()).describe(
		'P-51 Whether a conflicted member may take the floor; if not, they leave the room'
	),
	recusedCountForQuorum: rule(z.boolean()).describe(
		'P-52 Whether a conflicted member counts as there'
	),
	recusedCountInBase: rule(z.boolean()).describe(
		'P-52 Whether a conflicted member counts in the base'
	),
	method: rule(methodSchema).describe('P-30 to P-32, P-34, P-39, P-40 How the votes are counted'),
	benchCondition: rule(benchConditionSchema).describe('P-38 What the benches must say besides'),
	ballotForm: rule(ballotForm).describe('P-69 Openly, secretly or by name'),
	tie: rule(z.enum(ties)).describe('P-33 What equal votes mean'),
	conflictTriggers: rule(z.array(z.enum(conflictTriggers)).max(3)).describe(
		'P-35 What else sends a motion to the arbiter; empty: only what the other rules name'
	),
	dissent: rule(dissentSchema).describe(
		'P-36 What follows when consensus fails in the last reading'
	),
	protectedGround: rule(z.enum(['asUsual', 'dissentPath'])).describe(
		'P-34 Where a veto goes that touches a protected ground'
	),
	dissentOffice: rule(arbiterSchema.nullable()).describe(
		'P-36 The office that decides a handed-over case'
	),
	arbiter: rule(arbiterSchema.nullable()).describe('P-37 The office that decides a deadlock'),
	consent: rule(consentSchema).describe(
		'P-36 Whose consent the decision needs before money is paid'
	),
	results: rule(z.array(z.enum(possibleResults)).min(1).max(10)).describe(
		'P-41 What a vote may result in'
	),
	moneyShort: rule(z.enum(moneyShortWays)).describe(
		'P-42 Who gets money first when it is not enough for all'
	),
	minorityStatement: rule(z.enum(['none', 'recorded', 'secondReading'])).describe(
		'P-43 What becomes of the view of those who lost'
	)
});

export type FundingProfile = z.infer<typeof fundingProfileSchema>;
