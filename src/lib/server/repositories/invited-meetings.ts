import { eq } from 'drizzle-orm';
import type { Queryable } from '$lib/server/db/client';
import { meetingInvitation } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** The meetings to which somebody has been invited. */
export async function listInvitedMeetingIds(
	db: Queryable,
	{ neighbourhoodId }: Scope
): Promise<readonly string[]> {
	const rows = await db
		.selectDistinct({ meetingId: meetingInvitation.meetingId })
		.from(meetingInvitation)
		.where(eq(meetingInvitation.neighbourhoodId, neighbourhoodId));
	return rows.map(({ meetingId }) => meetingId);
}
