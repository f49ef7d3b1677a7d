import { hasSeats } from '$lib/domain/council/body';
import { localDateOf } from '$lib/domain/calendar';
import { countsAtStart } from '$lib/domain/voting/vote-facts';
import type { Context } from '$lib/server/context';
import { readAttendance } from '$lib/server/repositories/attendance';
import { findBody } from '$lib/server/repositories/bodies';
import { findMeeting, type MeetingOfBody } from '$lib/server/repositories/meetings';
import type { SeatOfBody } from '$lib/server/repositories/seats';
import { readBodyToday } from './item-facts';
import { readAgenda, type AgendaPoint } from './read-agenda';

/** Who acts for a seat in this meeting: nobody, its member, or its substitute. */
export type SeatMark = 'absent' | 'excused' | 'member' | 'substitute';

export interface DeskMeeting {
	readonly meeting: MeetingOfBody;
	readonly hasSeats: boolean;
	/** Seats bench after bench, with names: this is the manager's page. */
	readonly seats: readonly (SeatOfBody & { readonly mark: SeatMark })[];
	readonly personCount: number;
	readonly agenda: readonly AgendaPoint[];
	readonly isAnnouncedDay: boolean;
	/** Whether the rules count those who are there at the start (P-22). */
	readonly countsAtStart: boolean;
}

/** What the manager needs to run the evening; null where there is no such meeting here. */
export async function readDeskMeeting(
	{ db, now }: Context,
	asked: { readonly neighbourhoodId: string; readonly meetingId: string; readonly language: string }
): Promise<DeskMeeting | null> {
	const { neighbourhoodId, meetingId, language } = asked;
	const scope = { neighbourhoodId };
	const meeting = await findMeeting(db.query, scope, meetingId);
	const body = meeting && (await findBody(db.query, scope, { id: meeting.bodyId }));
	if (!meeting || !body) return null;
	const attendance = await readAttendance(db.query, scope, meetingId);
	const { seats, rules } = await readBodyToday(db.query, scope, {
		bodyId: body.id,
		meetingId,
		now: now()
	});
	return {
		meeting,
		hasSeats: hasSeats(body.kind),
		seats: seats.map((seat) => ({
			...seat,
			mark:
				attendance.seats.find(({ seatId }) => seatId === seat.seatId)?.capacity ??
				(attendance.excusedSeatIds.includes(seat.seatId) ? 'excused' : 'absent')
		})),
		personCount: attendance.persons.length,
		agenda: await readAgenda(db.query, scope, { meetingId, language }),
		isAnnouncedDay: localDateOf(meeting.startsAt) === localDateOf(now()),
		countsAtStart: rules !== null && countsAtStart(rules.document.funding)
	};
}
