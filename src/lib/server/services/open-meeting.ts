import type { Actor } from '$lib/domain/access/actor';
import { hasSeats } from '$lib/domain/council/body';
import {
	openMeeting as decide,
	type MeetingStart,
	type OpenMeetingRefusal
} from '$lib/domain/meeting/run-meeting';
import { ok, refuse, type Result } from '$lib/domain/result';
import { countsAtStart } from '$lib/domain/voting/vote-facts';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { readAttendance } from '$lib/server/repositories/attendance';
import { findBody } from '$lib/server/repositories/bodies';
import { insertMeetingStart } from '$lib/server/repositories/meeting-starts';
import { lockMeeting, saveMeeting, type Meeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { readBodyToday } from './item-facts';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface RunMeeting extends MeetingCommand {
	readonly meetingId: string;
	/** How many are there, in a body without seats whose rules count them now. */
	readonly presentCount?: number | null;
}

/** Begins a planned meeting: from now on people can take part and votes can open. */
export async function openMeeting(
	context: Context,
	actor: Actor,
	command: RunMeeting
): Promise<Result<true, OpenMeetingRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, presentCount = null } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'runMeeting' },
		async (tx, now): Promise<Result<true, OpenMeetingRefusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!meeting) return refuse('notFound');
			const start = await startOf(tx, scope, { meeting, presentCount, now });
			if (!start) return refuse('notFound');
			const opened = decide({ ...start, state: meeting.state });
			if (!opened.ok) return opened;
			await saveMeeting(tx, scope, { ...meeting, state: opened.value, now });
			const { present } = start;
			await insertMeetingStart(tx, scope, { meetingId, present });
			tx.note({
				action: 'meetingOpened',
				subjectKind: 'meeting',
				subjectId: meetingId,
				details: { present }
			});
			return ok(true);
		}
	);
}

/** Who is there now: by the attendance of the seats, in a body without seats as the manager counted them. */
async function startOf(
	db: Queryable,
	scope: Scope,
	{
		meeting,
		presentCount,
		now
	}: { readonly meeting: Meeting; readonly presentCount: number | null; readonly now: Date }
): Promise<Omit<MeetingStart, 'state'> | null> {
	const { bodyId } = meeting;
	const body = await findBody(db, scope, { id: bodyId });
	if (!body) return null;
	const { rules, seats } = await readBodyToday(db, scope, { bodyId, meetingId: meeting.id, now });
	const isCounted = rules !== null && countsAtStart(rules.document.funding);
	if (!hasSeats(body.kind)) {
		const everybody = presentCount === null ? [] : [{ bench: null, present: presentCount }];
		return { countsAtStart: isCounted, present: isCounted ? everybody : [] };
	}
	const attendance = await readAttendance(db, scope, meeting.id);
	const there = new Set(attendance.seats.map(({ seatId }) => seatId));
	const benches = [...new Set(seats.map(({ benchCode }) => benchCode))];
	const present = benches.map((bench) => ({
		bench,
		present: seats.filter(({ seatId, benchCode }) => benchCode === bench && there.has(seatId))
			.length
	}));
	return { countsAtStart: isCounted, present };
}
