import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { ReminderOccasion } from '$lib/domain/case/due-reminders';
import type { Transaction } from '$lib/server/db/client';
import { caseReminder, motion } from '$lib/server/db/schema';
import type { Motion } from './motions';
import type { Scope } from './scope';

export interface CaseReminder {
	readonly id: string;
	readonly determinationId: string;
	readonly occasion: ReminderOccasion;
	readonly accountId: string;
	readonly writtenAt: Date;
}

/** Notes that somebody is written to; false where they were already, by this process or another. */
export async function noteReminder(
	tx: Transaction,
	scope: Scope,
	reminder: CaseReminder
): Promise<boolean> {
	const { neighbourhoodId } = scope;
	const noted = await tx
		.insert(caseReminder)
		.values({ ...reminder, neighbourhoodId })
		.onConflictDoNothing()
		.returning({ id: caseReminder.id });
	return noted.length > 0;
}

/**
 * Motions whose case is open, for this process alone: what another one looks at, or somebody answers just now, is
 * left out and comes again with the next round.
 */
export async function claimOpenCases(
	tx: Transaction,
	{ neighbourhoodId }: Scope
): Promise<readonly Motion[]> {
	return await tx
		.select({
			id: motion.id,
			bodyId: motion.bodyId,
			proposalId: motion.proposalId,
			requestedCents: motion.requestedCents,
			state: motion.state
		})
		.from(motion)
		.where(
			and(
				eq(motion.neighbourhoodId, neighbourhoodId),
				isNull(motion.withdrawnAt),
				inArray(motion.state, ['inConflict', 'awaitingConsent'])
			)
		)
		.orderBy(asc(motion.id))
		.for('update', { skipLocked: true });
}
