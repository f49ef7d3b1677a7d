import { z } from 'zod';
import type { Proceeding } from '$lib/domain/voting/schema/decide-input';
import type { Queryable } from '$lib/server/db/client';
import { listProceedings, type StoredProceeding } from '$lib/server/repositories/proceedings';
import type { Scope } from '$lib/server/repositories/scope';

const count = z.int().min(0);
const office = z.object({ amountCents: z.int().nullable(), hasReasons: z.boolean() });
const decided = z.enum(['approved', 'rejected']);

/** The numbers that a station has beside its outcome, as the row keeps them. */
const rows = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('handOver'), yes: count, no: count }),
	office.extend({ kind: z.literal('officeDecision'), outcome: decided }),
	office.extend({ kind: z.literal('arbiter'), outcome: decided }),
	z.object({ kind: z.literal('consent'), outcome: z.enum(['granted', 'refused', 'expired']) }),
	z.object({
		kind: z.literal('escalation'),
		outcome: z.enum(['upheld', 'overturned', 'passedOn'])
	}),
	z.object({
		kind: z.literal('tieWay'),
		outcome: z.enum(['rejected', 'chair', 'arbiter', 'lot', 'nextLevel'])
	}),
	z.object({
		kind: z.literal('chairVote'),
		outcome: z.enum(['approved', 'rejected', 'noVote'])
	}),
	z.object({ kind: z.literal('lot'), outcome: decided }),
	z.object({ kind: z.literal('concurrence'), outcome: decided }),
	office.extend({ kind: z.literal('nextLevel'), outcome: decided }),
	office.extend({ kind: z.literal('competentOffice'), outcome: decided })
]);

/** What the other stations did, as decide() takes it, in the order in which it was written down. */
export async function collectProceedings(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<Proceeding[]> {
	const stored = await listProceedings(db, scope, motionId);
	return stored.map(proceedingOf);
}

function proceedingOf({ kind, outcome, facts, happenedOn }: StoredProceeding): Proceeding {
	const amountCents = 'amountCents' in facts ? facts['amountCents'] : null;
	return { ...rows.parse({ ...facts, amountCents, kind, outcome }), on: happenedOn };
}
