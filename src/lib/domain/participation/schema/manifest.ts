import { z } from 'zod';
import { ballotForms, tallyRules } from '../tally/rule';

/** Whether names stand beside votes. `verifiable` (blind signatures, a public board) is not offered yet. */
export const secrecyLevels = ['named', 'secret', 'verifiable'] as const;
export type SecrecyLevel = (typeof secrecyLevels)[number];

/** The most projects one ballot can hold; each is one byte under the seal. */
export const mostProjects = 200;

const count = (most: number) => z.int().min(0).max(most);

/** What a ballot allows: `maximum` projects, votes, places or, for points, projects; `perProject` of votes or points. */
export const ballotRulesSchema = z.strictObject({
	form: z.enum(ballotForms),
	minimum: count(mostProjects),
	maximum: z.int().min(1).max(mostProjects),
	perProject: z.int().min(1).max(100)
});
export type BallotRules = z.infer<typeof ballotRulesSchema>;

export const manifestProjectSchema = z.strictObject({
	number: z.int().min(1).max(mostProjects),
	proposalId: z.uuid(),
	/** As it was when the vote was announced, and in which language. */
	title: z.string().min(1),
	language: z.string().min(2),
	costCents: z.int().min(1)
});
export type ManifestProject = z.infer<typeof manifestProjectSchema>;

export const residenceTies = ['lives', 'works', 'studies', 'isActive', 'owns'] as const;
export type ResidenceTie = (typeof residenceTies)[number];

/**
 * By what somebody is known to belong here (P-14, P-133). `account`: shown at the desk; `declaration`: an account says so
 * itself, where the rules have it; `codeLetter`: a code from the letterbox or the desk.
 */
export const proofKinds = ['account', 'declaration', 'codeLetter'] as const;
export type ProofKind = (typeof proofKinds)[number];

/** The most streets a list can hold. */
export const mostStreets = 300;

/** P-13, P-14: who may vote, and by what this is known. */
export const eligibilitySchema = z.strictObject({
	ties: z.array(z.enum(residenceTies)).min(1),
	minimumAge: z.int().min(0).max(99).nullable(),
	maximumAge: z.int().min(1).max(120).nullable(),
	proofs: z.array(z.enum(proofKinds)).min(1),
	/** The streets that make up the neighbourhood; absent where no list was made. */
	streets: z.array(z.string().min(2).max(80)).min(1).max(mostStreets).optional()
});
export type Eligibility = z.infer<typeof eligibilitySchema>;

/**
 * Everything that can matter to the result, fixed before the first vote. Whoever has its hash, from the poster or from
 * the minutes, can tell that nothing was changed.
 */
export const manifestSchema = z.strictObject({
	version: z.literal(1),
	title: z.string().min(1).max(120),
	projects: z.array(manifestProjectSchema).max(mostProjects),
	budgetCents: z.int().min(1),
	ballot: ballotRulesSchema,
	rule: z.enum(tallyRules),
	/** ISO instants in UTC. The vote is open from the first until just before the second. */
	opensAt: z.iso.datetime(),
	closesAt: z.iso.datetime(),
	timeZone: z.literal('Europe/Berlin'),
	eligibility: eligibilitySchema,
	secrecy: z.enum(secrecyLevels),
	/** With fewer ballots the result is not broken down, so that nobody can be guessed. */
	minimumBallots: z.int().min(1).max(1000),
	/** P-133: days after the count on which it is forgotten who could vote; absent: the portal's own. */
	deletedAfterDays: z.int().min(0).max(366).optional(),
	/** Equal projects: more votes, then the lower cost, then a lot; SHA-256 of its seed. */
	lotSeedHash: z.string().length(64).nullable(),
	/** whether the ranking binds, or the body decides with it before its eyes. */
	effect: z.enum(['advice', 'binding'])
});
export type Manifest = z.infer<typeof manifestSchema>;
