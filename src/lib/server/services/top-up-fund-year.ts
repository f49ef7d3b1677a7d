import type { Actor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBalances } from '$lib/server/repositories/ledger';
import { bookMoney, type MoneyIn } from './book-money';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface TopUpFundYear extends SetUpCommand, MoneyIn {
	readonly fundYearId: string;
}

type TopUpRefusal = 'amountNotPositive' | 'notFound';

/** Books more money into a year. What was booked before is never edited. */
export async function topUpFundYear(
	context: Context,
	actor: Actor,
	command: TopUpFundYear
): Promise<Result<{ bookingId: string }, TopUpRefusal | SetUpRefusal>> {
	return setUp<{ bookingId: string }, TopUpRefusal>(context, { actor, command }, async (tx) => {
		const { fundYearId, amountCents } = command;
		const before = await lockBalances(tx, command, fundYearId);
		if (before === null) return refuse('notFound');
		const booked = await bookMoney(tx, command, { ...command, actor });
		if (!booked.ok) return booked;
		tx.note({
			action: 'fundYearToppedUp',
			subjectKind: 'fundYear',
			subjectId: fundYearId,
			details: {
				amountCents,
				booking: booked.value.bookingId,
				before: { budgetCents: -before.budget },
				after: { budgetCents: amountCents - before.budget }
			}
		});
		return ok(booked.value);
	});
}
