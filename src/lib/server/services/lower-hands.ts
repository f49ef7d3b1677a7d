import { handsToLower, type Voice } from '$lib/domain/meeting/speakers';
import { readAttendance } from '$lib/server/repositories/attendance';
import type { Meeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { listSeats } from '$lib/server/repositories/seats';
import { listSpeakers, moveSpeaker } from '$lib/server/repositories/speakers';
import type { UseCaseTransaction } from './perform';

/** Takes down the hands of those who are not in the meeting any more; the caller holds the meeting's lock. */
export async function lowerHandsOfGone(
	tx: UseCaseTransaction,
	scope: Scope,
	{ id: meetingId, bodyId }: Pick<Meeting, 'id' | 'bodyId'>
): Promise<void> {
	const hands = await listSpeakers(tx, scope, meetingId);
	if (!hands.some(({ state }) => state === 'waiting' || state === 'speaking')) return;
	const attendance = await readAttendance(tx, scope, meetingId);
	const seats = await listSeats(tx, scope, bodyId);
	const there: readonly Voice[] = [
		...attendance.seats.map(({ seatId, capacity }) => ({
			voter: seats.find(({ id }) => id === seatId)?.code ?? '',
			capacity
		})),
		...attendance.persons.map(({ pseudonym: voter }) => ({ voter, capacity: 'person' as const }))
	];
	for (const { id, to } of handsToLower(hands, there))
		await moveSpeaker(tx, scope, { id, to, now: tx.at });
}
