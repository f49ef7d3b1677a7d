import type { Actor } from '$lib/domain/access/actor';
import type { Result } from '$lib/domain/result';
import type { Scope } from '$lib/server/repositories/scope';
import { saveText } from '$lib/server/repositories/texts';
import { bookBudget } from './ledger-bookings';
import type { UseCaseTransaction } from './perform';

/** Money that comes into a year: integer cents, and where it comes from in the words of the manager. */
export interface MoneyIn {
	readonly amountCents: number;
	readonly moneySource: string;
	/** Language in which the source is written. */
	readonly language: string;
}

/** Part of a use case: books money into a fund year, and keeps where it came from beside the booking. */
export async function bookMoney(
	tx: UseCaseTransaction,
	scope: Scope,
	{ actor, fundYearId, ...money }: MoneyIn & { readonly actor: Actor; readonly fundYearId: string }
): Promise<Result<{ bookingId: string }, 'amountNotPositive' | 'notFound'>> {
	const booked = await bookBudget(tx, scope, { fundYearId, amountCents: money.amountCents });
	if (!booked.ok) return booked;
	await saveText(tx, scope, {
		id: tx.random.uuid(),
		ownerKind: 'booking',
		ownerId: booked.value.bookingId,
		field: 'source',
		language: money.language,
		content: money.moneySource,
		authorAccountId: actor.kind === 'account' ? actor.accountId : null,
		createdAt: tx.at
	});
	return booked;
}
