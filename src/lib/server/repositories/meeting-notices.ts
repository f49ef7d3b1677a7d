import { and, eq, sql } from 'drizzle-orm';
import type { MeetingForm } from '$lib/domain/meeting/schedule-meeting';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { meeting } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

/** How one takes part in a meeting, and what calendars need to notice a change. */
export interface MeetingNotice {
	readonly form: MeetingForm;
	readonly videoLink: string | null;
	readonly revision: number;
	readonly modifiedAt: Date;
}

export async function readMeetingNotice(
	db: Queryable,
	scope: Scope,
	id: string
): Promise<MeetingNotice | null> {
	const [row] = await db
		.select({
			form: meeting.form,
			videoLink: meeting.videoLink,
			revision: meeting.revision,
			modifiedAt: meeting.modifiedAt
		})
		.from(meeting)
		.where(ofMeeting(scope, id))
		.limit(1);
	return row ?? null;
}

/** Writes how one takes part; every calendar that has the meeting notices. The caller holds its lock. */
export async function saveMeetingNotice(
	tx: Transaction,
	scope: Scope,
	{ id, form, videoLink }: Pick<MeetingNotice, 'form' | 'videoLink'> & { readonly id: string }
): Promise<void> {
	await tx
		.update(meeting)
		.set({ form, videoLink, revision: sql`${meeting.revision} + 1` })
		.where(ofMeeting(scope, id));
}

/** Calls a planned meeting off; the caller holds its lock. */
export async function cancelPlannedMeeting(
	tx: Transaction,
	scope: Scope,
	{ id, now }: { readonly id: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(meeting)
		.set({
			state: 'cancelled',
			cancelledAt: now,
			revision: sql`${meeting.revision} + 1`,
			modifiedAt: now
		})
		.where(ofMeeting(scope, id));
}

function ofMeeting(scope: Scope, id: string) {
	return and(eq(meeting.neighbourhoodId, scope.neighbourhoodId), eq(meeting.id, id));
}
