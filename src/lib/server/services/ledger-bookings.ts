import {
	bookBudget as decideBudget,
	settleReservation,
	type LedgerRefusal
} from '$lib/domain/fund/ledger';
import { ok, refuse, type Result } from '$lib/domain/result';
import {
	appendBooking,
	lockBalances,
	openLedgerAccounts,
	readReservedFor
} from '$lib/server/repositories/ledger';
import type { Scope } from '$lib/server/repositories/scope';
import type { UseCaseTransaction } from './perform';

/**
 * Opens the accounts of a fund year when it has none, and books money into it; answers the id of the booking.
 * Part of a use case.
 */
export async function bookBudget(
	tx: UseCaseTransaction,
	scope: Scope,
	{ fundYearId, amountCents }: { readonly fundYearId: string; readonly amountCents: number }
): Promise<Result<{ bookingId: string }, 'amountNotPositive' | 'notFound'>> {
	const balances = await lockBalances(tx, scope, fundYearId);
	if (!balances) return refuse('notFound');
	const lines = decideBudget(amountCents);
	if (!lines.ok) return lines;
	await openLedgerAccounts(tx, scope, { fundYearId, newId: () => tx.random.uuid() });
	const id = tx.random.uuid();
	await appendBooking(tx, scope, {
		id,
		fundYearId,
		causeKind: 'fundYear',
		causeId: fundYearId,
		purpose: 'budget',
		lines: lines.value,
		at: tx.at
	});
	const details = { fundYearId, amountCents };
	tx.note({ action: 'budgetBooked', subjectKind: 'booking', subjectId: id, details });
	return ok({ bookingId: id });
}

/**
 * Makes what is set aside for a motion exactly `wantedCents`: reserves the difference, or releases it. The
 * fund year is locked first, so that two decisions at the same moment never promise the same cent. Part of the
 * use case that decides.
 */
export async function holdForMotion(
	tx: UseCaseTransaction,
	scope: Scope,
	hold: { readonly fundYearId: string; readonly motionId: string; readonly wantedCents: number }
): Promise<Result<true, LedgerRefusal | 'notFound'>> {
	const { fundYearId, motionId, wantedCents } = hold;
	const balances = await lockBalances(tx, scope, fundYearId);
	if (!balances) return refuse('notFound');
	const heldCents = await readReservedFor(tx, scope, motionId);
	const settled = settleReservation(balances, { heldCents, wantedCents });
	if (!settled.ok) return settled;
	if (settled.value === null) return ok(true);
	const id = tx.random.uuid();
	await appendBooking(tx, scope, {
		id,
		fundYearId,
		causeKind: 'motion',
		causeId: motionId,
		...settled.value,
		at: tx.at
	});
	tx.note({
		action: settled.value.purpose === 'reservation' ? 'moneyReserved' : 'moneyReleased',
		subjectKind: 'booking',
		subjectId: id,
		details: { motionId, fundYearId, heldCents, wantedCents }
	});
	return ok(true);
}
