import { can } from '$lib/domain/access/can';
import type { Actor } from '$lib/domain/access/actor';
import type { Context } from '$lib/server/context';
import { readAttendance } from '$lib/server/repositories/attendance';
import { findMeeting } from '$lib/server/repositories/meetings';

/**
 * Whether somebody may follow what happens in a meeting while it runs: a public one everybody, any other the body's
 * members, the manager, and those who take part. Also `false` where there is no such meeting.
 */
export async function mayFollowMeeting(
	{ db }: Pick<Context, 'db'>,
	actor: Actor,
	{ neighbourhoodId, meetingId }: { readonly neighbourhoodId: string; readonly meetingId: string }
): Promise<boolean> {
	const scope = { neighbourhoodId };
	const meeting = await findMeeting(db.query, scope, meetingId);
	if (meeting === null) return false;
	if (meeting.publicity === 'public') return true;
	if (actor.kind === 'visitor') return false;
	const { bodyId } = meeting;
	if (can(actor, 'readInternalPapers', { neighbourhoodId, bodyId }).ok) return true;
	const { persons, gone } = await readAttendance(db.query, scope, meetingId);
	return [...persons, ...gone].some(({ accountId }) => accountId === actor.accountId);
}
