import type { Result } from '$lib/domain/result';
import { seatStandIn, type SeatStandInRefusal } from '$lib/domain/council/seat-stand-in';
import type { SeatCapacity } from '$lib/domain/council/body';
import type { BodyRules } from '$lib/domain/rules/schema/body-rules';
import type { Context } from '$lib/server/context';
import { readAttendance, type Attendance } from '$lib/server/repositories/attendance';
import { countAttendanceChanges } from '$lib/server/repositories/attendance-changes';
import { listGuests, type StoredGuest } from '$lib/server/repositories/meeting-guests';
import { findMeeting, type Meeting } from '$lib/server/repositories/meetings';
import type { SeatOfBody } from '$lib/server/repositories/seats';
import { listSpeakers, type Speaker } from '$lib/server/repositories/speakers';
import { readLot } from '$lib/server/repositories/stand-ins';
import { findChair } from './find-chair';
import { readPool, type StandInsOfMeeting } from './stand-in-pool';

/** A seat as whoever runs the meeting sees it. */
export interface SeatInRoom {
	readonly seatId: string;
	readonly code: string;
	readonly benchName: string;
	readonly state: 'present' | 'absent' | 'excused';
	/** Who is there for it; null while nobody is. */
	readonly personName: string | null;
	/** Who could come for it now. */
	readonly mayCome: readonly { readonly capacity: SeatCapacity; readonly personName: string }[];
	/** Who moves up to it by the draw or the list; null where nobody can. */
	readonly movesUp: string | null;
}

export interface RoomRead {
	readonly seats: readonly SeatInRoom[];
	readonly rule: BodyRules['substitutes']['value'];
	readonly pool: readonly {
		readonly seatHolderId: string;
		readonly personName: string;
		readonly benchName: string;
		readonly isPresent: boolean;
		readonly actsFor: string | null;
	}[];
	readonly isDrawn: boolean;
	/** Whether a draw could fill an empty seat now. */
	readonly asksDraw: boolean;
	/** How often the attendance has changed: what a form sends back, so that nobody undoes another's change. */
	readonly changes: number;
	/** Who leads besides the manager, by name. */
	readonly chair: string | null;
	/** Who leads where the manager names nobody for this meeting. */
	readonly standingChair: string | null;
	/** What the manager said for this meeting: somebody's term, `manager` for nobody else, empty for nothing. */
	readonly chosenChair: string;
	readonly mayChair: readonly { readonly seatHolderId: string; readonly personName: string }[];
	/** Those without a vote who are there and may have the floor. */
	readonly guests: readonly { readonly id: string; readonly personName: string }[];
	readonly speakers: readonly (Speaker & { readonly name: string })[];
}

/** The room of a meeting, with names: for whoever runs it. Null where there is no such meeting. */
export async function readRoom(
	{ db, now }: Context,
	asked: { readonly neighbourhoodId: string; readonly meetingId: string }
): Promise<RoomRead | null> {
	const { neighbourhoodId, meetingId } = asked;
	const scope = { neighbourhoodId };
	const meeting = await findMeeting(db.query, scope, meetingId);
	if (!meeting) return null;
	const read = await readPool(db.query, scope, { meeting, now: now() });
	const attendance = await readAttendance(db.query, scope, meetingId);
	const lot = await readLot(db.query, scope, meetingId);
	const seats = read.seats
		.filter(({ holders }) => holders.length > 0 || read.rule === 'succession')
		.map((seat) => inRoom(seat, { meeting, read, attendance, lots: lot?.benches ?? null }));
	const isDrawn = lot !== null;
	const hasFree = read.pool.some(({ isPresent, isSeated }) => isPresent && !isSeated);
	const hasEmpty = seats.some(({ state }) => state !== 'present');
	const speakers = await listSpeakers(db.query, scope, meetingId);
	const { named, standing, leads } = await findChair(db.query, scope, { meeting, now: now() });
	const guests = await listGuests(db.query, scope, meetingId);
	return {
		seats,
		rule: read.rule,
		pool: poolOf(read),
		isDrawn,
		asksDraw: read.rule === 'poolByLot' && !isDrawn && hasFree && hasEmpty,
		changes: await countAttendanceChanges(db.query, scope, meetingId),
		chair: leads?.personName ?? null,
		standingChair: standing?.personName ?? null,
		chosenChair: named === null ? '' : (named.seatHolderId ?? 'manager'),
		mayChair: read.seats.flatMap(({ holders }) =>
			holders
				.filter(({ accountId, fromOn }) => accountId !== null && fromOn !== '')
				.map(({ id, personName }) => ({ seatHolderId: id, personName }))
		),
		guests: guests.filter(({ cameAt, maySpeak }) => cameAt !== null && maySpeak),
		speakers: speakers.map((one) => ({ ...one, name: nameOf(one, read.seats, guests) }))
	};
}

function inRoom(
	seat: SeatOfBody,
	{
		meeting,
		read: { rule, pool },
		attendance,
		lots
	}: {
		readonly meeting: Meeting;
		readonly read: StandInsOfMeeting;
		readonly attendance: Attendance;
		readonly lots: Parameters<typeof seatStandIn>[0]['lots'];
	}
): SeatInRoom {
	const { seatId, code, benchCode: bench, benchName, holders } = seat;
	const there = attendance.seats.find((one) => one.seatId === seatId);
	const isHeld = holders.some(({ capacity }) => capacity === 'member');
	const next = seatStandIn({
		meeting: meeting.state,
		rule: rule === 'organisation' ? 'none' : rule,
		seat: { bench, isHeld, isPresent: there !== undefined, hasVoted: false },
		pool,
		lots,
		personName: ''
	});
	const isExcused = attendance.excusedSeatIds.includes(seatId);
	const actor = holders.find(({ capacity }) => capacity === there?.capacity);
	return {
		...{ seatId, code, benchName },
		state: there ? 'present' : isExcused ? 'excused' : 'absent',
		personName: there ? (actor?.personName ?? code) : null,
		mayCome: holders
			.filter(({ capacity }) => capacity !== there?.capacity)
			.map(({ capacity, personName }) => ({ capacity, personName })),
		movesUp: nameOfNext(next, pool)
	};
}

function nameOfNext(
	next: Result<{ readonly code: string } | { readonly personName: string }, SeatStandInRefusal>,
	pool: StandInsOfMeeting['pool']
): string | null {
	if (!next.ok || !('code' in next.value)) return null;
	const { code } = next.value;
	return pool.find((one) => one.code === code)?.personName ?? null;
}

function poolOf({ pool, seats }: StandInsOfMeeting): RoomRead['pool'] {
	return pool.map(({ seatHolderId, personName, bench, isPresent, standIn }) => ({
		...{ seatHolderId, personName, isPresent },
		benchName: seats.find(({ benchCode }) => benchCode === bench)?.benchName ?? bench,
		actsFor: seats.find(({ seatId }) => seatId === standIn?.seatId)?.code ?? null
	}));
}

/** The guest or the person on the seat that the hand belongs to, or the pseudonym. */
function nameOf(
	{ voter, capacity, guestId }: Speaker,
	seats: readonly SeatOfBody[],
	guests: readonly StoredGuest[]
): string {
	const guest = guests.find(({ id }) => id === guestId);
	if (guest) return guest.personName;
	const holders = seats.find(({ code }) => code === voter)?.holders ?? [];
	return holders.find((one) => one.capacity === capacity)?.personName ?? voter;
}
