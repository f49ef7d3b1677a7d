import type { Body } from '$lib/domain/council/body';
import type { Context } from '$lib/server/context';
import { findBody, listBenches } from '$lib/server/repositories/bodies';
import type { Scope } from '$lib/server/repositories/scope';
import { listHoldings, listSeats, type StoredHolding } from '$lib/server/repositories/seats';

export interface HoldingOfBody {
	readonly body: Body;
	readonly holding: StoredHolding;
	/** Where they sit. */
	readonly seat: { readonly benchName: string; readonly code: string };
}

/** Somebody's term on a seat of the body at this address, or null when there is none such here. */
export async function readHolding(
	{ db }: Pick<Context, 'db'>,
	scope: Scope,
	{ bodySlug, holdingId }: { readonly bodySlug: string; readonly holdingId: string }
): Promise<HoldingOfBody | null> {
	const body = await findBody(db.query, scope, { slug: bodySlug });
	if (body === null) return null;
	const holdings = await listHoldings(db.query, scope, body.id);
	const holding = holdings.find(({ id }) => id === holdingId);
	const seats = await listSeats(db.query, scope, body.id);
	const seat = seats.find(({ id }) => id === holding?.seatId);
	const benches = await listBenches(db.query, scope, body.id);
	const benchName = benches.find(({ id }) => id === seat?.benchId)?.name ?? '';
	return holding && seat ? { body, holding, seat: { benchName, code: seat.code } } : null;
}
