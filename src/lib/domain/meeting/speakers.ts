import type { SeatCapacity } from '../council/body';
import { ok, refuse, type Result } from '../result';
import type { MeetingState } from './meeting';

export const speakerStates = ['waiting', 'speaking', 'done', 'withdrawn'] as const;
export type SpeakerState = (typeof speakerStates)[number];

/** A raised hand; hands are called in the order in which they went up. */
export interface Hand {
	readonly id: string;
	/** Code of the seat, or pseudonym. */
	readonly voter: string;
	readonly state: SpeakerState;
}

export type RaiseHandRefusal = 'meetingNotRunning' | 'notTakingPart' | 'handUpAlready';

/** Whoever takes part may raise a hand, one at a time; who has the floor may raise it again for later. */
export function raiseHand({
	meeting,
	voter,
	hands
}: {
	readonly meeting: MeetingState;
	/** Null for whoever takes no part in this meeting now. */
	readonly voter: string | null;
	readonly hands: readonly Hand[];
}): Result<string, RaiseHandRefusal> {
	if (meeting !== 'running') return refuse('meetingNotRunning');
	if (voter === null) return refuse('notTakingPart');
	const isUp = hands.some((hand) => hand.voter === voter && hand.state === 'waiting');
	return isUp ? refuse('handUpAlready') : ok(voter);
}

export type CallSpeakerRefusal = 'meetingNotRunning' | 'handDown' | 'floorChanged';

export interface Called {
	/** Who had the floor until now. */
	readonly ends: string | null;
	/** Who gets it; null: nobody, the talk goes on without a list. */
	readonly speaks: string | null;
}

/**
 * Gives the floor to a hand, and takes it from whoever had it. The caller says whom they saw speaking: of two who
 * both call the next one, the second is told, and nobody is passed over.
 */
export function callSpeaker({
	meeting,
	hands,
	seenSpeaking,
	handId
}: {
	readonly meeting: MeetingState;
	readonly hands: readonly Hand[];
	readonly seenSpeaking: string | null;
	readonly handId: string | null;
}): Result<Called, CallSpeakerRefusal> {
	if (meeting !== 'running') return refuse('meetingNotRunning');
	const speaking = hands.find(({ state }) => state === 'speaking')?.id ?? null;
	if (speaking !== seenSpeaking) return refuse('floorChanged');
	const isWaiting = hands.some(({ id, state }) => id === handId && state === 'waiting');
	if (handId !== null && !isWaiting) return refuse('handDown');
	return ok({ ends: speaking, speaks: handId });
}

/** Somebody who takes part now, in the capacity in which they do. */
export interface Voice {
	/** Code of the seat, or pseudonym. */
	readonly voter: string;
	readonly capacity: SeatCapacity | 'person' | 'guest';
}

/**
 * What becomes of the hands of whoever is not there any more: one that waits is taken down, and whoever had the floor
 * has spoken. Somebody else on the same seat raises a hand of their own. Guests are noted apart from the others.
 */
export function handsToLower(
	hands: readonly (Hand & Voice)[],
	there: readonly Voice[]
): readonly { readonly id: string; readonly to: 'done' | 'withdrawn' }[] {
	return hands.flatMap(({ id, voter, capacity, state }) => {
		const isThere = there.some((one) => one.voter === voter && one.capacity === capacity);
		if (isThere || capacity === 'guest' || state === 'done' || state === 'withdrawn') return [];
		return [{ id, to: state === 'speaking' ? 'done' : 'withdrawn' }];
	});
}

/** Who has the floor, and who gets it next. */
export function floorOf<H extends Hand>(
	hands: readonly H[]
): { readonly speaking: H | null; readonly next: H | null } {
	return {
		speaking: hands.find(({ state }) => state === 'speaking') ?? null,
		next: hands.find(({ state }) => state === 'waiting') ?? null
	};
}
