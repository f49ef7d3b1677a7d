import { localDateOf } from '$lib/domain/calendar';
import { covers } from '$lib/domain/council/appoint-holder';
import type { Bench, Body, Seat } from '$lib/domain/council/body';
import { versionOn } from '$lib/domain/rules/adopt-version';
import type { Context } from '$lib/server/context';
import { findBody, listBenches, listBodies } from '$lib/server/repositories/bodies';
import { listVersions, type RuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { listHoldings, listSeats, type StoredHolding } from '$lib/server/repositories/seats';

export interface SeatWithTerms extends Seat {
	/** Every term on this seat, past and coming ones included, the earliest first. */
	readonly terms: readonly StoredHolding[];
	/** Whoever acts for the seat today. */
	readonly holders: readonly StoredHolding[];
}

export interface BenchWithSeats extends Bench {
	readonly seats: readonly SeatWithTerms[];
}

export interface BodyWithSeats extends Body {
	readonly benches: readonly BenchWithSeats[];
	/** All versions of its rules, the newest first, and the one in force today. */
	readonly versions: readonly RuleVersion[];
	readonly inForce: RuleVersion | null;
}

type Reading = Pick<Context, 'db' | 'now'>;

/** A body with its benches, seats, holders and rules, or null when there is none at this address. */
export async function readBody(
	{ db, now }: Reading,
	scope: Scope,
	slug: string
): Promise<BodyWithSeats | null> {
	const body = await findBody(db.query, scope, { slug });
	if (body === null) return null;
	const on = localDateOf(now());
	const seats = await listSeats(db.query, scope, body.id);
	const holdings = await listHoldings(db.query, scope, body.id);
	const versions = await listVersions(db.query, scope, body.id);
	const benches = (await listBenches(db.query, scope, body.id)).map((bench) => ({
		...bench,
		seats: seats
			.filter(({ benchId }) => benchId === bench.id)
			.map((seat) => {
				const terms = holdings.filter(({ seatId }) => seatId === seat.id);
				return { ...seat, terms, holders: terms.filter((term) => covers(term, on)) };
			})
	}));
	return { ...body, benches, versions, inForce: versionOn(versions, on) };
}

/** The bodies of a neighbourhood, the oldest first, each with the rules in force today. */
export async function readBodies(
	{ db, now }: Reading,
	scope: Scope
): Promise<readonly (Body & { readonly inForce: RuleVersion | null })[]> {
	const on = localDateOf(now());
	const bodies = await listBodies(db.query, scope);
	return Promise.all(
		bodies.map(async (body) => ({
			...body,
			inForce: versionOn(await listVersions(db.query, scope, body.id), on)
		}))
	);
}
