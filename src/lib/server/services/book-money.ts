import type { Actor } from '$lib/domain/access/actor';
import { bookBudget } from '$lib/domain/fund/ledger';
import { ok, type Result } from '$lib/domain/result';
import { appendBooking } from '$lib/server/repositories/ledger';
import type { Scope } from '$lib/server/repositories/scope';
import { saveText } from '$lib/server/repositories/texts';
import type { UseCaseTransaction } from './perform';

/** Money that comes into a year: integer cents, and where it comes from in the words of the manager. */
export interface MoneyIn {
	readonly amountCents: number;
	readonly moneySource: string;
	/** Language in which the source is written. */
	readonly language: string;
}

/** Part of a use case: books money into a fund year as one more booking, and keeps where it came from. */
export async function bookMoney(
	tx: UseCaseTransaction,
	scope: Scope,
	{ actor, fundYearId, ...money }: MoneyIn & { readonly actor: Actor; readonly fundYearId: string }
): Promise<Result<{ bookingId: string }, 'amountNotPositive'>> {
	const lines = bookBudget(money.amountCents);
	if (!lines.ok) return lines;
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
	await saveText(tx, scope, {
		id: tx.random.uuid(),
		ownerKind: 'ledgerBooking',
		ownerId: id,
		field: 'source',
		language: money.language,
		content: money.moneySource,
		authorAccountId: actor.kind === 'account' ? actor.accountId : null,
		createdAt: tx.at
	});
	return ok({ bookingId: id });
}
