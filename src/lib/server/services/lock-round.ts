import { lockMeeting } from '$lib/server/repositories/meetings';
import { lockMotion, type Motion } from '$lib/server/repositories/motions';
import { lockRound, type RoundOfMeeting, type StoredRound } from '$lib/server/repositories/rounds';
import type { Scope } from '$lib/server/repositories/scope';
import type { UseCaseTransaction } from './perform';
import { readMotionsOfRound, type MotionOfRound } from './round-motions';

/** A round with all its motions, each locked. */
export interface LockedRound {
	readonly round: StoredRound;
	readonly motions: readonly MotionOfRound[];
	readonly lockedMotions: readonly Motion[];
}

/** Locks meeting, round and motions in this order, as everything does that decides about them together. */
export async function lockRoundAndMotions(
	tx: UseCaseTransaction,
	scope: Scope,
	{ meetingId, roundId }: RoundOfMeeting
): Promise<LockedRound | null> {
	await lockMeeting(tx, scope, meetingId);
	const round = await lockRound(tx, scope, { meetingId, roundId });
	if (!round) return null;
	const motions = await readMotionsOfRound(tx, scope, roundId);
	const lockedMotions: Motion[] = [];
	for (const { motionId } of motions) {
		const motion = await lockMotion(tx, scope, motionId);
		if (motion) lockedMotions.push(motion);
	}
	return { round, motions, lockedMotions };
}
