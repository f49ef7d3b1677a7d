import type { ContributionFact } from '$lib/domain/meeting/minutes/write-minutes';
import { textsOf } from '$lib/domain/text/written-text';
import type { Queryable } from '$lib/server/db/client';
import { listContributions } from '$lib/server/repositories/contributions';
import type { Scope } from '$lib/server/repositories/scope';
import type { SeatOfBody } from '$lib/server/repositories/seats';
import { readTexts } from '$lib/server/repositories/texts';
import { plain } from './minutes-agenda';

/** What was said about a motion, with the seat and the term of whoever spoke for one that day. */
export async function readSaid(
	db: Queryable,
	scope: Scope,
	{ motionId, seats }: { readonly motionId: string; readonly seats: readonly SeatOfBody[] }
): Promise<readonly ContributionFact[]> {
	const contributions = await listContributions(db, scope, motionId);
	const ownerIds = contributions.map(({ id }) => id);
	const said = await readTexts(db, scope, { ownerKind: 'contribution', ownerIds });
	return contributions.map(({ seatId, authorAccountId, ...one }) => {
		const seat = seats.find((each) => each.seatId === seatId);
		const term = seat?.holders.find(({ accountId }) => accountId === authorAccountId);
		return {
			...one,
			seat: seat?.code ?? null,
			bench: seat?.benchCode ?? null,
			term: term?.id ?? null,
			texts: textsOf(said, { ownerId: one.id, field: 'words' }).map(plain)
		};
	});
}
