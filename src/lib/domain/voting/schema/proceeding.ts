import { z } from 'zod';

export const localDate = z.iso.date().describe('Local date, as 2026-03-17');
export const cents = z.int().min(0).max(100_000_000_00);
export const count = z.int().min(0).max(100_000);

const approvedOrRejected = z.enum(['approved', 'rejected']).describe('What was decided');

/** What an office or council decides in the body's place, or after it. */
const officeDecides = {
	on: localDate,
	outcome: approvedOrRejected,
	amountCents: cents.nullable().describe('Amount approved, in cents; null: as put to vote'),
	hasReasons: z.boolean().describe('Whether it gave its reasons in writing')
};

/** What the other stations of a motion did: each kind is named as the station that acts. */
export const proceedingSchema = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('handOver').describe('The body’s vote whether to hand the case over'),
		on: localDate,
		yes: count.describe('Votes for handing over'),
		no: count.describe('Votes against')
	}),
	z.strictObject({
		kind: z.literal('officeDecision').describe('The office to which the case was handed over'),
		on: localDate,
		outcome: z.enum(['approved', 'rejected']).describe('What it decided'),
		amountCents: cents.nullable().describe('Amount it approved, in cents; null: as put to vote'),
		hasReasons: z.boolean().describe('Whether it gave its reasons in writing')
	}),
	z.strictObject({
		kind: z.literal('arbiter').describe('The arbiter’s decision of a tie'),
		on: localDate,
		outcome: z.enum(['approved', 'rejected']).describe('What the arbiter decided'),
		amountCents: cents.nullable().describe('Amount approved, in cents; null: as put to vote'),
		hasReasons: z.boolean().describe('Whether the arbiter gave reasons in writing')
	}),
	z.strictObject({
		kind: z.literal('consent').describe('The answer of the council whose consent is needed'),
		on: localDate,
		outcome: z.enum(['granted', 'refused', 'expired']).describe('expired: the time ran out')
	}),
	z.strictObject({
		kind: z.literal('escalation').describe('The next office after consent was refused'),
		on: localDate,
		outcome: z.enum(['upheld', 'overturned', 'passedOn']).describe('upheld: the approval stands')
	}),
	z.strictObject({
		kind: z.literal('tieWay').describe('The body’s choice, case by case, how a tie is settled'),
		on: localDate,
		outcome: z.enum(['rejected', 'chair', 'arbiter', 'lot', 'nextLevel'])
	}),
	z.strictObject({
		kind: z.literal('chairVote').describe('The chair’s vote in a tie'),
		on: localDate,
		outcome: z
			.enum(['approved', 'rejected', 'noVote'])
			.describe('noVote: the chair is not entitled to vote')
	}),
	z.strictObject({
		kind: z.literal('lot').describe('The lot that was drawn in a tie'),
		on: localDate,
		outcome: approvedOrRejected
	}),
	z.strictObject({
		kind: z.literal('concurrence').describe('The vote of the second body that must agree'),
		on: localDate,
		outcome: approvedOrRejected
	}),
	z.strictObject({
		kind: z.literal('nextLevel').describe('The council above, where the body could not decide'),
		...officeDecides
	}),
	z.strictObject({
		kind: z.literal('competentOffice').describe('The office that decides up to this amount'),
		...officeDecides
	})
]);

export type Proceeding = z.infer<typeof proceedingSchema>;
