import { and, asc, eq, isNull } from 'drizzle-orm';
import type { InvitedGuest } from '$lib/domain/meeting/invite-guest';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { meetingGuest } from '$lib/server/db/schema';
import type { Scope } from './scope';

export interface StoredGuest extends InvitedGuest {
	readonly id: string;
	readonly meetingId: string;
	readonly publicName: 'named' | 'unnamed';
	readonly cameAt: Date | null;
	readonly withdrawnAt: Date | null;
}

const columns = {
	id: meetingGuest.id,
	meetingId: meetingGuest.meetingId,
	kind: meetingGuest.kind,
	personName: meetingGuest.personName,
	onBehalfOf: meetingGuest.onBehalfOf,
	email: meetingGuest.email,
	locale: meetingGuest.locale,
	publicName: meetingGuest.publicName,
	maySpeak: meetingGuest.maySpeak,
	cameAt: meetingGuest.cameAt,
	withdrawnAt: meetingGuest.withdrawnAt
};

const ofNeighbourhood = (scope: Scope) => eq(meetingGuest.neighbourhoodId, scope.neighbourhoodId);

/** Those invited to a meeting without a vote, in the order in which they were entered. */
export async function listGuests(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<readonly StoredGuest[]> {
	return await db
		.select(columns)
		.from(meetingGuest)
		.where(
			and(
				ofNeighbourhood(scope),
				eq(meetingGuest.meetingId, meetingId),
				isNull(meetingGuest.withdrawnAt)
			)
		)
		.orderBy(asc(meetingGuest.createdAt), asc(meetingGuest.personName));
}

/** One guest, gone or not. The caller holds the lock of the meeting. */
export async function findGuest(
	db: Queryable,
	scope: Scope,
	id: string
): Promise<StoredGuest | null> {
	const [row] = await db
		.select(columns)
		.from(meetingGuest)
		.where(and(ofNeighbourhood(scope), eq(meetingGuest.id, id)))
		.limit(1);
	return row ?? null;
}

export async function insertGuest(
	tx: Transaction,
	scope: Scope,
	{ now, ...guest }: Omit<StoredGuest, 'cameAt' | 'withdrawnAt'> & { readonly now: Date }
): Promise<void> {
	await tx.insert(meetingGuest).values({
		...guest,
		neighbourhoodId: scope.neighbourhoodId,
		createdAt: now,
		modifiedAt: now
	});
}

/** Notes that a guest came or did not, or takes the invitation back. */
export async function saveGuest(
	tx: Transaction,
	scope: Scope,
	{
		id,
		now,
		...changed
	}: { readonly id: string; readonly now: Date } & (
		{ readonly cameAt: Date | null } | { readonly withdrawnAt: Date }
	)
): Promise<void> {
	await tx
		.update(meetingGuest)
		.set({ ...changed, modifiedAt: now })
		.where(and(ofNeighbourhood(scope), eq(meetingGuest.id, id)));
}
