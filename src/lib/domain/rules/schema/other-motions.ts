import { z } from 'zod';
import { majoritySchema } from './method';
import { notRegulated, officeName, rule } from './rule';

const byMajority = z.discriminatedUnion('kind', [notRegulated, majoritySchema]);

/** Motions that are not about money; the quorum and conflicts of interest are those of the body. */
export const otherMotionsSchema = z.strictObject({
	election: rule(
		z.discriminatedUnion('kind', [
			notRegulated,
			z.strictObject({
				kind: z.literal('election'),
				wins: z.enum(['mostVotes', 'majority']),
				tie: z.enum(['runoff', 'lot'])
			})
		])
	).describe('P-33 Who is elected, and what equal votes mean'),
	rulesChange: rule(byMajority).describe('What a change of these rules needs'),
	rulesConfirmedBy: rule(officeName.nullable()).describe(
		'Who must confirm a change of these rules; null: nobody'
	),
	admission: rule(byMajority).describe('What admitting a member needs'),
	exclusion: rule(byMajority).describe('What excluding a member needs'),
	opinion: rule(byMajority).describe('What an opinion or a procedural motion needs')
});

export type OtherMotions = z.infer<typeof otherMotionsSchema>;

/** P-130 to P-133: what everybody can see, and what residents themselves decide. */
export const opennessSchema = z.strictObject({
	published: rule(
		z
			.array(
				z.enum([
					'fundedProjects',
					'rejectedProjects',
					'decisions',
					'moneyLeft',
					'minutes',
					'agenda',
					'members',
					'rules',
					'criteria'
				])
			)
			.max(9)
	).describe('P-130 What is published; empty: not regulated'),
	appeal: rule(
		z.enum(['none', 'applyAgain', 'petition', 'districtCouncil', 'court', 'notRegulated'])
	).describe('P-131 What can be done against a decision'),
	onlinePhase: rule(z.enum(['none', 'advisory', 'binding', 'notRegulated'])).describe(
		'P-132 Whether residents comment and rate online before'
	),
	onlineBallot: rule(
		z.discriminatedUnion('kind', [
			z.strictObject({ kind: z.literal('none') }),
			z.strictObject({
				kind: z.literal('held'),
				votesPerPerson: z.int().min(1).max(50),
				days: z.int().min(1).max(120),
				identity: z.enum(['selfDeclaration', 'register', 'codeLetter']),
				deletedAfterDays: z.int().min(0).max(366),
				assistedPlaces: z.boolean()
			})
		])
	).describe('P-133 Whether residents vote online')
});

export type Openness = z.infer<typeof opennessSchema>;
