import { and, asc, eq } from 'drizzle-orm';
import type { PresentAtStart } from '$lib/domain/meeting/run-meeting';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { meetingStart } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** The bench of a body that has none. */
const everybody = 'all';

/** Writes down who was there when a meeting began; it begins once. */
export async function insertMeetingStart(
	tx: Transaction,
	scope: Scope,
	{
		meetingId,
		present
	}: { readonly meetingId: string; readonly present: readonly PresentAtStart[] }
): Promise<void> {
	if (present.length === 0) return;
	const { neighbourhoodId } = scope;
	await tx.insert(meetingStart).values(
		present.map((group) => ({
			neighbourhoodId,
			meetingId,
			benchCode: group.bench ?? everybody,
			presentCount: group.present
		}))
	);
}

/** Who was there when the meeting began; null where nobody wrote it down. */
export async function readMeetingStart(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<PresentAtStart[] | null> {
	const rows = await db
		.select()
		.from(meetingStart)
		.where(
			and(
				eq(meetingStart.neighbourhoodId, scope.neighbourhoodId),
				eq(meetingStart.meetingId, meetingId)
			)
		)
		.orderBy(asc(meetingStart.benchCode));
	if (rows.length === 0) return null;
	return rows.map(({ benchCode, presentCount }) => ({
		bench: benchCode === everybody ? null : benchCode,
		present: presentCount
	}));
}
