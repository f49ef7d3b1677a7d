import type { Actor } from '$lib/domain/access/actor';
import { checkGuideline, type Guideline, type GuidelineRefusal } from '$lib/domain/fund/guideline';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { findFundYear, renameFund, saveGuideline } from '$lib/server/repositories/funds';
import { readBalances } from '$lib/server/repositories/ledger';
import { changedFields, setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface ChangeFundYear extends SetUpCommand {
	readonly fundYearId: string;
	readonly fundName: string;
	readonly guideline: Guideline;
}

export type ChangeFundYearRefusal = GuidelineRefusal | 'notFound' | SetUpRefusal;

/**
 * Changes the name of a fund and the guideline of one of its years. Proposals already decided stay as they
 * are; those that come are checked against the new values. The money changes by bookings alone.
 */
export async function changeFundYear(
	context: Context,
	actor: Actor,
	command: ChangeFundYear
): Promise<Result<true, ChangeFundYearRefusal>> {
	return setUp<true, ChangeFundYearRefusal>(context, { actor, command }, async (tx, now) => {
		const before = await findFundYear(tx, command, command.fundYearId);
		if (before === null) return refuse('notFound');
		const { budget } = await readBalances(tx, command, before.id);
		const guideline = checkGuideline(command.guideline, -budget);
		if (!guideline.ok) return guideline;
		const { fundName: name } = command;
		if (name !== before.fundName) await renameFund(tx, command, { id: before.fundId, name, now });
		await saveGuideline(tx, command, { id: before.id, guideline: guideline.value, now });
		tx.note({
			action: 'fundYearChanged',
			subjectKind: 'fundYear',
			subjectId: before.id,
			details: {
				changed: changedFields(
					{ ...before.guideline, fundName: before.fundName },
					{ ...guideline.value, fundName: name }
				),
				before: valuesOf(before.guideline),
				after: valuesOf(guideline.value)
			}
		});
		return ok(true);
	});
}

/** The values of a guideline without its words. */
function valuesOf({ capCents, minimumCents, ownShare, mustNotHaveBegun }: Guideline) {
	return { capCents, minimumCents, ownShare, mustNotHaveBegun };
}
