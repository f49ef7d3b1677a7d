import type { Actor } from '$lib/domain/access/actor';
import { drawLot } from '$lib/domain/council/draw-lot';
import { mayDraw, type DrawRefusal } from '$lib/domain/council/seat-stand-in';
import { standIn, type StandIn as Seating } from '$lib/domain/council/stand-in';
import type { RecordAttendanceRefusal } from '$lib/domain/meeting/record-attendance';
import { refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { readAttendance, type Attendance } from '$lib/server/repositories/attendance';
import { lockMeeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { insertLot, readLot, saveStandIn, type DrawnLot } from '$lib/server/repositories/stand-ins';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { readPool, type PoolMember, type StandInsOfMeeting } from './stand-in-pool';
import { attendanceConstraints, writeAttendance } from './write-attendance';

export interface DrawStandIns extends MeetingCommand {
	readonly meetingId: string;
	/** A word that everybody in the room heard, as the number of a dice; empty: the portal takes one. */
	readonly seed: string;
}

type Refusal = DrawRefusal | RecordAttendanceRefusal;

/**
 * Draws the order in which the substitutes of each bench take empty seats, once in a meeting, keeps seed,
 * entries and order, and seats the first of them.
 */
export async function drawStandIns(
	context: Context,
	actor: Actor,
	command: DrawStandIns
): Promise<Result<true, Refusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			action: 'runMeeting',
			onConstraint: { ...attendanceConstraints, lot_pkey: 'lotDrawnAlready' }
		},
		async (tx, now): Promise<Result<true, Refusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!meeting) return refuse('notFound');
			const read = await readPool(tx, scope, { meeting, now });
			const isDrawn = (await readLot(tx, scope, meetingId)) !== null;
			const allowed = mayDraw({ ...read, meeting: meeting.state, isDrawn });
			if (!allowed.ok) return allowed;
			const seed = command.seed.trim() || tx.random.token(9);
			const there = read.pool.filter(({ isPresent }) => isPresent);
			const lot = { seed, benches: lotsOf(seed, there), drawnAt: now };
			await insertLot(tx, scope, { ...lot, meetingId });
			tx.note({ action: 'lotDrawn', subjectKind: 'meeting', subjectId: meetingId, details: lot });
			const attendance = await readAttendance(tx, scope, meetingId);
			const seatings = seatingsOf(read, { attendance, there, seed });
			await seatAll(tx, scope, { seatings, there });
			const present = seatings.map(({ seat: seatId }) => ({
				seatId,
				capacity: 'substitute' as const
			}));
			const { seats: kept, excusedSeatIds: excused } = attendance;
			return writeAttendance(tx, scope, { meeting, room: { present, kept, excused } });
		}
	);
}

function lotsOf(seed: string, there: readonly PoolMember[]): DrawnLot['benches'] {
	const benches = [...new Set(there.map(({ bench }) => bench))].sort();
	return benches.map((bench) => {
		const codes = there.filter((one) => one.bench === bench).map(({ code }) => code);
		return { bench, entries: [...codes].sort(), order: drawLot(`${seed} ${bench}`, codes) };
	});
}

/** Which seat goes to whom, by the rule that was tested for it; seats by their ids. */
function seatingsOf(
	{ rule, seats }: StandInsOfMeeting,
	{
		attendance,
		there,
		seed
	}: {
		readonly attendance: Attendance;
		readonly there: readonly PoolMember[];
		readonly seed: string;
	}
): readonly Seating[] {
	const atStart = seats.map(({ seatId, code, benchCode, holders }) => ({
		...{ seat: code, bench: benchCode, ownSubstitute: null, sent: null },
		isHeld: holders.some(({ capacity }) => capacity === 'member'),
		isMemberPresent: attendance.seats.some((one) => one.seatId === seatId)
	}));
	const pool = there.map(({ code, bench }, index) => ({
		...{ substitute: code, bench, position: index + 1 }
	}));
	const { standIns } = standIn(rule, { seats: atStart, pool }, seed);
	return standIns.flatMap(({ seat, by }) => {
		const found = seats.find(({ code }) => code === seat);
		return found ? [{ seat: found.seatId, by }] : [];
	});
}

async function seatAll(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		seatings,
		there
	}: { readonly seatings: readonly Seating[]; readonly there: readonly PoolMember[] }
): Promise<void> {
	for (const { seat: seatId, by } of seatings) {
		const id = there.find(({ code }) => code === by)?.standIn?.id;
		if (id) await saveStandIn(tx, scope, { id, isPresent: true, seatId, now: tx.at });
	}
}
