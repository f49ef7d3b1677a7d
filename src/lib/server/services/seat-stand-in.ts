import type { Actor } from '$lib/domain/access/actor';
import {
	seatStandIn as decide,
	type Seated,
	type SeatStandInRefusal
} from '$lib/domain/council/seat-stand-in';
import type { RecordAttendanceRefusal } from '$lib/domain/meeting/record-attendance';
import { refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { readAttendance, type Attendance } from '$lib/server/repositories/attendance';
import { lockMeeting, type Meeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { insertStandIn, readLot, saveStandIn } from '$lib/server/repositories/stand-ins';
import { listVotedSeats } from '$lib/server/repositories/voted-seats';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { readPool, type StandInsOfMeeting } from './stand-in-pool';
import { attendanceConstraints, writeAttendance } from './write-attendance';

export interface SeatStandIn extends MeetingCommand {
	readonly meetingId: string;
	readonly seatId: string;
	/** Whom the organisation has sent, where organisations send somebody; else empty. */
	readonly personName: string;
}

type Refusal = SeatStandInRefusal | RecordAttendanceRefusal;

const onConstraint = {
	...attendanceConstraints,
	stand_in_one_per_seat: 'seatTaken',
	stand_in_one_per_code: 'seatTaken'
} as const;

/** Lets somebody stand in for an empty seat: the next of the draw or the list, or whom the organisation sends. */
export async function seatStandIn(
	context: Context,
	actor: Actor,
	command: SeatStandIn
): Promise<Result<true, Refusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, seatId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'runMeeting', onConstraint },
		async (tx, now): Promise<Result<true, Refusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!meeting) return refuse('notFound');
			const read = await readPool(tx, scope, { meeting, now });
			const attendance = await readAttendance(tx, scope, meetingId);
			const seated = await choose(tx, scope, { meeting, read, attendance, command });
			if (!seated.ok) return seated;
			await seat(tx, scope, { read, command, seated: seated.value });
			const present = [{ seatId, capacity: 'substitute' as const }];
			const { seats: kept, excusedSeatIds: excused } = attendance;
			return writeAttendance(tx, scope, { meeting, room: { present, kept, excused } });
		}
	);
}

async function choose(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		meeting,
		read: { rule, seats, pool },
		attendance,
		command
	}: {
		readonly meeting: Meeting;
		readonly read: StandInsOfMeeting;
		readonly attendance: Attendance;
		readonly command: SeatStandIn;
	}
): Promise<Result<Seated, SeatStandInRefusal>> {
	const { meetingId, seatId, personName } = command;
	const seat = seats.find((one) => one.seatId === seatId);
	const voted = await listVotedSeats(tx, scope, meetingId);
	const lot = await readLot(tx, scope, meetingId);
	return decide({
		meeting: meeting.state,
		rule,
		seat: seat
			? {
					bench: seat.benchCode,
					isHeld: seat.holders.some(({ capacity }) => capacity === 'member'),
					isPresent: attendance.seats.some((one) => one.seatId === seatId),
					hasVoted: voted.some((one) => one.seatId === seatId)
				}
			: null,
		pool,
		lots: lot?.benches ?? null,
		personName
	});
}

async function seat(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		read: { seats, pool, standIns },
		command: { meetingId, seatId },
		seated
	}: {
		readonly read: StandInsOfMeeting;
		readonly command: SeatStandIn;
		readonly seated: Seated;
	}
): Promise<void> {
	const now = tx.at;
	if ('code' in seated) {
		const id = pool.find(({ code }) => code === seated.code)?.standIn?.id;
		if (id) await saveStandIn(tx, scope, { id, isPresent: true, seatId, now });
		return;
	}
	const of = seats.find((one) => one.seatId === seatId);
	const sent = standIns.filter(({ seatHolderId }) => seatHolderId === null).length;
	await insertStandIn(tx, scope, {
		id: tx.random.uuid(),
		meetingId,
		benchCode: of?.benchCode ?? '',
		code: `O-${sent + 1}`,
		seatHolderId: null,
		personName: seated.personName,
		isPresent: true,
		seatId,
		now
	});
}
