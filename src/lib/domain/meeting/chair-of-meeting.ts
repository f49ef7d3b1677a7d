import type { ChairRole, Leads } from '../council/standing-chair';
import type { SeatCapacity } from '../council/body';
import type { SeatPresence } from './meeting';

/** A seat of the body as it is held today. */
interface SeatToLead {
	readonly seatId: string;
	readonly benchId: string | null;
	readonly holders: readonly { readonly id: string; readonly capacity: SeatCapacity }[];
}

export interface ChairFacts {
	/** What the manager said for this meeting: somebody, or (null) nobody but the manager; null: nothing. */
	readonly named: { readonly seatHolderId: string | null } | null;
	/** Who leads the body on the day of the meeting. */
	readonly standing: Readonly<Record<ChairRole, Leads | null>>;
	/** In their order. */
	readonly seats: readonly SeatToLead[];
	/** Seats that are there now. */
	readonly present: readonly SeatPresence[];
}

/**
 * Who runs this meeting besides the manager (P-17): whoever was named for it, else whoever leads the body. Answers the
 * term of that person, or null for the manager alone.
 */
export function chairOfMeeting(facts: ChairFacts): string | null {
	const { named, seats } = facts;
	if (named === null) return standingChairOf(facts);
	if (named.seatHolderId === null) return null;
	const sits = seats.some(({ holders }) => holders.some(({ id }) => id === named.seatHolderId));
	return sits ? named.seatHolderId : standingChairOf(facts);
}

/**
 * The one who leads the body, or the deputy: where the seat is lost, and while the deputy is there and the other one is
 * not. Where a bench leads for a year, it is the first of its members, those who are there before the others.
 */
export function standingChairOf(facts: Omit<ChairFacts, 'named'>): string | null {
	if (facts.standing.chair?.kind === 'office') return null;
	const [chair, deputy] = [leaderOf('chair', facts), leaderOf('deputy', facts)];
	if (chair === null) return deputy?.id ?? null;
	return deputy !== null && deputy.isPresent && !chair.isPresent ? deputy.id : chair.id;
}

function leaderOf(
	role: ChairRole,
	{ standing, seats, present }: Omit<ChairFacts, 'named'>
): { readonly id: string; readonly isPresent: boolean } | null {
	const leads = standing[role];
	if (leads === null || leads.kind === 'office') return null;
	const members = seats.flatMap(({ seatId, benchId, holders }) => {
		const isPresent = present.some((one) => one.seatId === seatId && one.capacity === 'member');
		return holders
			.filter(({ capacity }) => capacity === 'member')
			.map(({ id }) => ({ id, benchId, isPresent }));
	});
	const able = members.filter(({ id, benchId }) =>
		leads.kind === 'holder' ? id === leads.seatHolderId : benchId === leads.benchId
	);
	return able.find(({ isPresent }) => isPresent) ?? able[0] ?? null;
}
