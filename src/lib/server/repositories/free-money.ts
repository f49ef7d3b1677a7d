import { and, eq, sum } from 'drizzle-orm';
import type { Queryable } from '$lib/server/db/client';
import { ledgerAccount } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** What a fund year still has to give, over all its pots; integer cents. */
export async function readFreeCents(
	db: Queryable,
	scope: Scope,
	fundYearId: string
): Promise<number> {
	const [row] = await db
		.select({ freeCents: sum(ledgerAccount.balanceCents).mapWith(Number) })
		.from(ledgerAccount)
		.where(
			and(
				eq(ledgerAccount.neighbourhoodId, scope.neighbourhoodId),
				eq(ledgerAccount.fundYearId, fundYearId),
				eq(ledgerAccount.kind, 'free')
			)
		);
	return row?.freeCents ?? 0;
}
