import { and, desc, eq } from 'drizzle-orm';
import type { MinutesState, Publication } from '$lib/domain/meeting/minutes/run-minutes';
import {
	minutesDocumentSchema,
	type MinutesDocument
} from '$lib/domain/meeting/schema/minutes-document';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { minutes, minutesRevision } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** Where the minutes of a meeting stand. */
export interface StoredMinutes {
	readonly id: string;
	readonly meetingId: string;
	readonly state: MinutesState;
	readonly publication: Publication;
	readonly chairHolderId: string | null;
	readonly minuteTakerId: string | null;
	/** Local date. */
	readonly correctableUntil: string | null;
	readonly approvedInMeetingId: string | null;
	readonly approvedBy: 'vote' | 'statement' | null;
	readonly approvedAt: Date | null;
	readonly yesCount: number | null;
	readonly noCount: number | null;
	readonly abstainCount: number | null;
	readonly publishedAt: Date | null;
}

export interface MinutesRevision {
	readonly number: number;
	readonly document: MinutesDocument;
	readonly hash: string;
	readonly createdAt: Date;
}

export async function findMinutes(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<StoredMinutes | null> {
	const [row] = await db.select().from(minutes).where(ofMeeting(scope, meetingId)).limit(1);
	return row ?? null;
}

/** All minutes of a neighbourhood, by the id of their meeting. */
export async function listMinutes(
	db: Queryable,
	scope: Scope
): Promise<ReadonlyMap<string, StoredMinutes>> {
	const rows = await db
		.select()
		.from(minutes)
		.where(eq(minutes.neighbourhoodId, scope.neighbourhoodId));
	return new Map(rows.map((row) => [row.meetingId, row]));
}

/** The minutes with their row locked; an empty draft where there were none. The caller holds the meeting's lock. */
export async function lockMinutes(
	tx: Transaction,
	scope: Scope,
	{ id, meetingId, now }: { readonly id: string; readonly meetingId: string; readonly now: Date }
): Promise<StoredMinutes> {
	const [row] = await tx.select().from(minutes).where(ofMeeting(scope, meetingId)).for('update');
	if (row) return row;
	const [made] = await tx
		.insert(minutes)
		.values({
			neighbourhoodId: scope.neighbourhoodId,
			id,
			meetingId,
			state: 'draft',
			publication: 'none',
			createdAt: now,
			modifiedAt: now
		})
		.returning();
	if (!made) throw new Error('the minutes were not written');
	return made;
}

export async function saveMinutes(
	tx: Transaction,
	scope: Scope,
	{ id, now, ...changed }: Partial<StoredMinutes> & { readonly id: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(minutes)
		.set({ ...changed, modifiedAt: now })
		.where(and(eq(minutes.neighbourhoodId, scope.neighbourhoodId), eq(minutes.id, id)));
}

/** The revisions of the minutes, the newest first. */
export async function listRevisions(
	db: Queryable,
	scope: Scope,
	minutesId: string
): Promise<readonly MinutesRevision[]> {
	const rows = await db
		.select()
		.from(minutesRevision)
		.where(
			and(
				eq(minutesRevision.neighbourhoodId, scope.neighbourhoodId),
				eq(minutesRevision.minutesId, minutesId)
			)
		)
		.orderBy(desc(minutesRevision.number));
	return rows.map(({ number, document, hash, createdAt }) => ({
		number,
		document: minutesDocumentSchema.parse(document),
		hash,
		createdAt
	}));
}

/** Appends a revision; `minutes_revision_before_approval` has the last word. */
export async function insertRevision(
	tx: Transaction,
	scope: Scope,
	{
		id,
		minutesId,
		...revision
	}: MinutesRevision & { readonly id: string; readonly minutesId: string }
): Promise<void> {
	await tx
		.insert(minutesRevision)
		.values({ neighbourhoodId: scope.neighbourhoodId, id, minutesId, ...revision });
}

function ofMeeting(scope: Scope, meetingId: string) {
	return and(eq(minutes.neighbourhoodId, scope.neighbourhoodId), eq(minutes.meetingId, meetingId));
}
