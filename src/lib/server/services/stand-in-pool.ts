import type { InPool } from '$lib/domain/council/seat-stand-in';
import type { BodyRules } from '$lib/domain/rules/schema/body-rules';
import { localDateOf } from '$lib/domain/calendar';
import type { Queryable } from '$lib/server/db/client';
import type { Meeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { readSeats, type SeatOfBody } from '$lib/server/repositories/seats';
import { readStandIns, type StandIn } from '$lib/server/repositories/stand-ins';
import { readBodyToday } from './item-facts';

type SubstituteRule = BodyRules['substitutes']['value'];

/** Somebody who could stand in for their bench, and the row of this meeting once they were written down. */
export interface PoolMember extends InPool {
	readonly seatHolderId: string;
	readonly personName: string;
	readonly standIn: StandIn | null;
}

export interface StandInsOfMeeting {
	readonly rule: SubstituteRule;
	/** Seats with whoever acts for them in this meeting. */
	readonly seats: readonly SeatOfBody[];
	/** Substitutes of each bench, in the order of their seats: the order of the list of successors. */
	readonly pool: readonly PoolMember[];
	readonly standIns: readonly StandIn[];
}

/** Who can stand in for whom in a meeting (P-09); nobody where seats have substitutes of their own or none. */
export async function readPool(
	db: Queryable,
	scope: Scope,
	{ meeting, now }: { readonly meeting: Pick<Meeting, 'id' | 'bodyId'>; readonly now: Date }
): Promise<StandInsOfMeeting> {
	const { id: meetingId, bodyId } = meeting;
	const { rules, seats } = await readBodyToday(db, scope, { bodyId, meetingId, now });
	const rule = rules?.document.body.substitutes.value ?? 'personal';
	const standIns = await readStandIns(db, scope, meetingId);
	const isPool = rule === 'poolByLot' || rule === 'succession';
	const held = isPool ? await readSeats(db, scope, { bodyId, on: localDateOf(now) }) : [];
	const pool = held.flatMap(({ code, benchCode, holders }) =>
		holders
			.filter(({ capacity }) => capacity === 'substitute')
			.map(({ id, personName }) => {
				const standIn = standIns.find(({ seatHolderId }) => seatHolderId === id) ?? null;
				return {
					code: standIn?.code ?? `S-${code}`,
					bench: benchCode,
					isPresent: standIn?.isPresent ?? false,
					isSeated: standIn !== null && standIn.seatId !== null,
					seatHolderId: id,
					personName,
					standIn
				};
			})
	);
	return { rule, seats, pool, standIns };
}
