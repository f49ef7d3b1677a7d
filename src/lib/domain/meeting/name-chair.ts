import type { Holding } from '../council/appoint-holder';
import { ok, refuse, type Result } from '../result';
import type { MeetingState } from './meeting';

export type NameChairRefusal = 'meetingClosed' | 'chairNotOfBody' | 'chairTakesNoPart';

interface ChairFacts {
	readonly meeting: MeetingState;
	/** Everybody who may act for a seat of the body on that day. */
	readonly holders: readonly Pick<Holding, 'id' | 'accountId'>[];
	/** Null: the manager alone. */
	readonly seatHolderId: string | null;
}

/**
 * Who runs this meeting besides the manager (P-17): somebody who sits in the body and has an account, for without
 * one nobody could open the screen.
 */
export function nameChair({
	meeting,
	holders,
	seatHolderId
}: ChairFacts): Result<string | null, NameChairRefusal> {
	if (meeting === 'closed') return refuse('meetingClosed');
	if (seatHolderId === null) return ok(null);
	const holder = holders.find(({ id }) => id === seatHolderId);
	if (holder === undefined) return refuse('chairNotOfBody');
	return holder.accountId === null ? refuse('chairTakesNoPart') : ok(seatHolderId);
}
