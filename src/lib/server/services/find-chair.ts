import { localDateOf } from '$lib/domain/calendar';
import { chairOn, type ChairRole } from '$lib/domain/council/standing-chair';
import { chairOfMeeting, standingChairOf } from '$lib/domain/meeting/chair-of-meeting';
import type { Queryable } from '$lib/server/db/client';
import { listBenches } from '$lib/server/repositories/bodies';
import { listChairTerms } from '$lib/server/repositories/chair-terms';
import { listSeatsThere, readNamedChairs } from '$lib/server/repositories/meeting-chairs';
import type { Meeting } from '$lib/server/repositories/meetings';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { readSeats, type StoredHolding } from '$lib/server/repositories/seats';

/** Who leads a meeting besides the manager; null: nobody. */
export interface ChairFound {
	/** What the manager said for this meeting; null: nothing. */
	readonly named: { readonly seatHolderId: string | null } | null;
	/** Whoever leads it where the manager says nothing. */
	readonly standing: StoredHolding | null;
	readonly leads: StoredHolding | null;
}

type Led = Pick<Meeting, 'id' | 'startsAt'>;

/** Who leads each of these meetings of one body now, by the ids of the meetings. */
export async function findChairs(
	db: Queryable,
	scope: Scope,
	{
		bodyId,
		meetings,
		now
	}: { readonly bodyId: string; readonly meetings: readonly Led[]; readonly now: Date }
): Promise<ReadonlyMap<string, ChairFound>> {
	const ids = meetings.map(({ id }) => id);
	const [{ rule, terms, benchIds, seats }, named, there] = await Promise.all([
		readLeadership(db, scope, { bodyId, today: localDateOf(now) }),
		readNamedChairs(db, scope, ids),
		listSeatsThere(db, scope, ids)
	]);
	const holders = seats.flatMap((seat) => seat.holders);
	const holderOf = (id: string | null) => holders.find((one) => one.id === id) ?? null;
	return new Map(
		meetings.map(({ id, startsAt }) => {
			const on = localDateOf(startsAt);
			const leader = (role: ChairRole) => chairOn(rule, { terms, benchIds, role, on });
			const facts = {
				named: named.get(id) ?? null,
				standing: { chair: leader('chair'), deputy: leader('deputy') },
				seats,
				present: there.filter(({ meetingId }) => meetingId === id)
			};
			const standing = holderOf(standingChairOf(facts));
			return [id, { named: facts.named, standing, leads: holderOf(chairOfMeeting(facts)) }];
		})
	);
}

async function readLeadership(
	db: Queryable,
	scope: Scope,
	{ bodyId, today }: { readonly bodyId: string; readonly today: string }
) {
	const [terms, benches, rules, held] = await Promise.all([
		listChairTerms(db, scope, bodyId),
		listBenches(db, scope, bodyId),
		findRulesInForce(db, scope, { bodyId, on: today }),
		readSeats(db, scope, { bodyId, on: today })
	]);
	return {
		rule: rules?.document.body.chair.value ?? 'notRegulated',
		terms,
		benchIds: benches.map(({ id }) => id),
		seats: held.map((seat) => ({
			...seat,
			benchId: benches.find(({ code }) => code === seat.benchCode)?.id ?? null
		}))
	};
}

/** Who leads one meeting now. */
export async function findChair(
	db: Queryable,
	scope: Scope,
	{
		meeting,
		now
	}: { readonly meeting: Pick<Meeting, 'id' | 'bodyId' | 'startsAt'>; readonly now: Date }
): Promise<ChairFound> {
	const { id, bodyId } = meeting;
	const found = await findChairs(db, scope, { bodyId, meetings: [meeting], now });
	return found.get(id) ?? { named: null, standing: null, leads: null };
}
