import type { Holding } from '../council/appoint-holder';
import { ok, refuse, type Result } from '../result';
import type { MeetingState } from './meeting';

export type NameChairRefusal = 'meetingClosed' | 'chairNotOfBody' | 'chairTakesNoPart';

/** Whom a meeting is given to: whoever leads the body, the manager alone, or somebody for this one meeting. */
export type ChosenChair =
	| { readonly kind: 'standing' }
	| { readonly kind: 'manager' }
	| { readonly kind: 'holder'; readonly seatHolderId: string };

interface NamingFacts {
	readonly meeting: MeetingState;
	/** Everybody who may act for a seat of the body on that day. */
	readonly holders: readonly Pick<Holding, 'id' | 'accountId'>[];
	readonly chosen: ChosenChair;
}

/**
 * Who is to run this meeting besides the manager (P-17): somebody who sits in the body and has an account, for without
 * one nobody could open the screen. Null: nobody; undefined: whoever leads the body.
 */
export function nameChair({
	meeting,
	holders,
	chosen
}: NamingFacts): Result<string | null | undefined, NameChairRefusal> {
	if (meeting === 'closed') return refuse('meetingClosed');
	if (chosen.kind !== 'holder') return ok(chosen.kind === 'manager' ? null : undefined);
	const { seatHolderId } = chosen;
	const holder = holders.find(({ id }) => id === seatHolderId);
	if (holder === undefined) return refuse('chairNotOfBody');
	return holder.accountId === null ? refuse('chairTakesNoPart') : ok(seatHolderId);
}
