import type { Body } from '$lib/domain/council/body';
import type { Context } from '$lib/server/context';
import { findBody } from '$lib/server/repositories/bodies';
import type { Scope } from '$lib/server/repositories/scope';
import { listHoldings, listSeats, type StoredHolding } from '$lib/server/repositories/seats';

export interface HoldingOfBody {
	readonly body: Body;
	readonly holding: StoredHolding;
	readonly seatCode: string;
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
	return holding && seat ? { body, holding, seatCode: seat.code } : null;
}
