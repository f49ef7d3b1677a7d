import { ok, refuse, type Result } from '../result';
import type { HeldSeatOfBody, ItemState } from '../meeting/meeting';
import type { SeatCapacity } from './body';

/** What ties a member to a motion (P-50): being the applicant, kinship, work or board, a contract. */
export const interestGrounds = [
	'applicant',
	'relative',
	'employee',
	'contractor',
	'other'
] as const;
export type InterestGround = (typeof interestGrounds)[number];

/**
 * `declared`: certain, takes effect at once. `inDoubt`: the body has to say, and until it has
 * said so the person does not vote. `upheld`, `dismissed`: what the body said.
 */
export const interestStates = ['declared', 'inDoubt', 'upheld', 'dismissed'] as const;
export type InterestState = (typeof interestStates)[number];

/** Whom an interest binds: the person acting for a seat in one capacity, or a person of a forum. */
export type Interested =
	| { readonly seatId: string; readonly capacity: SeatCapacity; readonly attendanceId?: undefined }
	| { readonly attendanceId: string; readonly seatId?: undefined; readonly capacity?: undefined };

export type Interest = Interested & {
	readonly ground: InterestGround;
	readonly state: InterestState;
};

export type DeclareInterestRefusal = 'itemClosed' | 'noVoteHere' | 'interestAlreadyDeclared';

interface DeclarationFacts {
	readonly item: ItemState;
	/** Whom the declaring account stands for in this body; nobody when it has no vote here. */
	readonly standsFor: Interested | null;
	readonly isCertain: boolean;
	readonly interests: readonly Interest[];
}

/** A conflict of interest can be declared until the vote is closed, also while it runs. */
export function declareInterest({
	item,
	standsFor,
	isCertain,
	interests
}: DeclarationFacts): Result<Interested & { state: InterestState }, DeclareInterestRefusal> {
	if (standsFor === null) return refuse('noVoteHere');
	if (item === 'closed') return refuse('itemClosed');
	if (interests.some((known) => bindsSame(known, standsFor)))
		return refuse('interestAlreadyDeclared');
	return ok({ ...standsFor, state: isCertain ? 'declared' : 'inDoubt' });
}

export type DecideInterestRefusal = 'itemClosed' | 'interestNotInDoubt';

/** The body decides in doubt; what a person declared as certain is not for others to take back. */
export function decideInterest(
	item: ItemState,
	state: InterestState,
	isUpheld: boolean
): Result<'upheld' | 'dismissed', DecideInterestRefusal> {
	if (item === 'closed') return refuse('itemClosed');
	if (state === 'declared') return refuse('interestNotInDoubt');
	return ok(isUpheld ? 'upheld' : 'dismissed');
}

/** Seats held by the applicant: nobody has to declare what the portal knows. */
export function seatsOfApplicant(
	seats: readonly HeldSeatOfBody[],
	applicantAccountId: string | null
): readonly Interest[] {
	if (applicantAccountId === null) return [];
	return seats.flatMap(({ seatId, holders }) =>
		holders
			.filter(({ accountId }) => accountId === applicantAccountId)
			.map(({ capacity }) => ({
				seatId,
				capacity,
				ground: 'applicant' as const,
				state: 'declared' as const
			}))
	);
}

/** Whether the interest keeps the person from voting: all but those the body has dismissed. */
export function isRecused(interests: readonly Interest[], who: Interested): boolean {
	return interests.some((known) => bindsSame(known, who) && known.state !== 'dismissed');
}

function bindsSame(one: Interested, other: Interested): boolean {
	return (
		one.seatId === other.seatId &&
		one.capacity === other.capacity &&
		one.attendanceId === other.attendanceId
	);
}
