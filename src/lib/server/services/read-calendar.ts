import { localDateOf } from '$lib/domain/calendar';
import type { Context } from '$lib/server/context';
import { findAccount } from '$lib/server/repositories/accounts';
import {
	listCalendarMeetings,
	type CalendarMeeting
} from '$lib/server/repositories/calendar-feeds';
import { readHeldRoles, readHeldSeats } from '$lib/server/repositories/role-assignments';
import { findCalendarOwner } from './own-calendar';

/** The public meetings of a body; those that are not public stand in its members' own calendars only. */
export async function readBodyCalendar(
	{ db }: Pick<Context, 'db'>,
	{ neighbourhoodId, bodyId }: { readonly neighbourhoodId: string; readonly bodyId: string }
): Promise<readonly CalendarMeeting[]> {
	const meetings = await listCalendarMeetings(db.query, [neighbourhoodId]);
	return meetings.filter((meeting) => meeting.bodyId === bodyId && meeting.publicity === 'public');
}

/**
 * All meetings of the bodies on which a person sits today, and of the neighbourhoods where they hold an office;
 * null where nobody's calendar lies at this address. A seat that has ended takes its meetings with it.
 */
export async function readPersonCalendar(
	context: Pick<Context, 'db' | 'now'>,
	token: string
): Promise<{ readonly locale: string; readonly meetings: readonly CalendarMeeting[] } | null> {
	const { db } = context;
	const now = context.now();
	const accountId = await findCalendarOwner(context, token);
	const account = accountId === null ? null : await findAccount(db.query, { id: accountId });
	if (account?.state !== 'active') return null;
	const seats = await readHeldSeats(db.query, account.id, localDateOf(now));
	const roles = await readHeldRoles(db.query, account.id, now);
	const ids = [...seats, ...roles].map(({ neighbourhoodId }) => neighbourhoodId);
	const meetings = await listCalendarMeetings(db.query, [...new Set(ids)]);
	return {
		locale: account.locale,
		meetings: meetings.filter(
			({ bodyId, neighbourhoodId }) =>
				seats.some((seat) => seat.bodyId === bodyId) ||
				roles.some((role) => role.neighbourhoodId === neighbourhoodId)
		)
	};
}
