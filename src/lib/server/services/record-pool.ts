import type { Actor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { readAttendance } from '$lib/server/repositories/attendance';
import { lockMeeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { insertStandIn, saveStandIn } from '$lib/server/repositories/stand-ins';
import type { RecordAttendanceRefusal } from '$lib/domain/meeting/record-attendance';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { readPool, type PoolMember } from './stand-in-pool';
import { attendanceConstraints, writeAttendance } from './write-attendance';

export interface RecordPool extends MeetingCommand {
	readonly meetingId: string;
	/** Those of the pool or the list who are there; all others are not. */
	readonly presentHolderIds: readonly string[];
}

/** Writes down who of the substitutes is there. Whoever leaves leaves the seat that they acted for, too. */
export async function recordPool(
	context: Context,
	actor: Actor,
	command: RecordPool
): Promise<Result<true, RecordAttendanceRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, presentHolderIds } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'runMeeting', onConstraint: attendanceConstraints },
		async (tx, now): Promise<Result<true, RecordAttendanceRefusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!meeting) return refuse('notFound');
			if (meeting.state === 'closed') return refuse('meetingClosed');
			const { pool } = await readPool(tx, scope, { meeting, now });
			const left = pool.flatMap(({ standIn, seatHolderId }) =>
				presentHolderIds.includes(seatHolderId) ? [] : [standIn?.seatId ?? '']
			);
			const { seats, excusedSeatIds: excused } = await readAttendance(tx, scope, meetingId);
			const kept = seats.filter(
				({ seatId, capacity }) => capacity === 'member' || !left.includes(seatId)
			);
			const written = await writeAttendance(tx, scope, {
				meeting,
				room: { present: [], kept, excused }
			});
			if (!written.ok) return written;
			for (const member of pool)
				await writeMember(tx, scope, {
					meetingId,
					member,
					isPresent: presentHolderIds.includes(member.seatHolderId)
				});
			return ok(true);
		}
	);
}

async function writeMember(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		meetingId,
		member,
		isPresent
	}: { readonly meetingId: string; readonly member: PoolMember; readonly isPresent: boolean }
): Promise<void> {
	const { standIn, bench, code, seatHolderId } = member;
	const now = tx.at;
	if (standIn === null) {
		if (!isPresent) return;
		const row = { id: tx.random.uuid(), meetingId, benchCode: bench, code, seatHolderId };
		await insertStandIn(tx, scope, { ...row, personName: null, isPresent, seatId: null, now });
	} else if (standIn.isPresent !== isPresent) {
		const seatId = isPresent ? standIn.seatId : null;
		await saveStandIn(tx, scope, { id: standIn.id, isPresent, seatId, now });
	}
}
