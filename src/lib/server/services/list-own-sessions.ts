import { holdsSeatIn, type AccountActor } from '$lib/domain/access/actor';
import type { Context } from '$lib/server/context';
import { readAttendance } from '$lib/server/repositories/attendance';
import { listMeetings, type MeetingOfBody } from '$lib/server/repositories/meetings';

/** The meetings going on now in which somebody has a seat or takes part. */
export async function listOwnSessions(
	{ db }: Pick<Context, 'db'>,
	actor: AccountActor,
	scope: { readonly neighbourhoodId: string }
): Promise<readonly Pick<MeetingOfBody, 'id' | 'bodyName'>[]> {
	const meetings = await listMeetings(db.query, scope);
	const own: Pick<MeetingOfBody, 'id' | 'bodyName'>[] = [];
	for (const { id, bodyId, bodyName, state } of meetings) {
		if (state !== 'running') continue;
		const { persons, gone } = await readAttendance(db.query, scope, id);
		const takesPart = [...persons, ...gone].some(({ accountId }) => accountId === actor.accountId);
		if (takesPart || holdsSeatIn(actor, bodyId)) own.push({ id, bodyName });
	}
	return own;
}
