import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { InvitationKind } from '$lib/domain/meeting/invite';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { attendance, meeting, meetingInvitation, meetingInvitee } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

/** A letter that went to everybody who is invited, and how the notice stood. */
export interface MeetingInvitation {
	readonly id: string;
	readonly meetingId: string;
	readonly number: number;
	readonly kind: InvitationKind;
	readonly sentAt: Date;
	readonly sentByAccountId: string;
	readonly ruleSetVersionId: string | null;
	readonly isUrgent: boolean;
	readonly noticeDays: number | null;
	readonly dueOn: string | null;
	readonly isLate: boolean;
}

/** Who was invited, and how: by the term on a seat, or by an account where the body has no seats. */
export interface Invitee {
	readonly seatHolderId: string | null;
	readonly accountId: string | null;
	readonly way: 'mail' | 'letter';
}

/** What was sent for a meeting, the first first. */
export async function listMeetingInvitations(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<readonly MeetingInvitation[]> {
	return await db
		.select({
			id: meetingInvitation.id,
			meetingId: meetingInvitation.meetingId,
			number: meetingInvitation.number,
			kind: meetingInvitation.kind,
			sentAt: meetingInvitation.sentAt,
			sentByAccountId: meetingInvitation.sentByAccountId,
			ruleSetVersionId: meetingInvitation.ruleSetVersionId,
			isUrgent: meetingInvitation.isUrgent,
			noticeDays: meetingInvitation.noticeDays,
			dueOn: meetingInvitation.dueOn,
			isLate: meetingInvitation.isLate
		})
		.from(meetingInvitation)
		.where(
			and(
				eq(meetingInvitation.neighbourhoodId, scope.neighbourhoodId),
				eq(meetingInvitation.meetingId, meetingId)
			)
		)
		.orderBy(asc(meetingInvitation.number));
}

/** Who got each of these letters. */
export async function listInvitees(
	db: Queryable,
	scope: Scope,
	invitationIds: readonly string[]
): Promise<readonly (Invitee & { readonly invitationId: string })[]> {
	if (invitationIds.length === 0) return [];
	return await db
		.select({
			invitationId: meetingInvitee.invitationId,
			seatHolderId: meetingInvitee.seatHolderId,
			accountId: meetingInvitee.accountId,
			way: meetingInvitee.way
		})
		.from(meetingInvitee)
		.where(
			and(
				eq(meetingInvitee.neighbourhoodId, scope.neighbourhoodId),
				inArray(meetingInvitee.invitationId, [...invitationIds])
			)
		);
}

export async function insertMeetingInvitation(
	tx: Transaction,
	scope: Scope,
	{
		invitees,
		...sent
	}: MeetingInvitation & { readonly invitees: readonly (Invitee & { readonly id: string })[] }
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx.insert(meetingInvitation).values({ ...sent, neighbourhoodId });
	if (invitees.length > 0)
		await tx
			.insert(meetingInvitee)
			.values(invitees.map((one) => ({ ...one, invitationId: sent.id, neighbourhoodId })));
}

/** The accounts of those who came to earlier meetings of a body without seats. */
export async function listFormerParticipants(
	db: Queryable,
	scope: Scope,
	bodyId: string
): Promise<readonly string[]> {
	const rows = await db
		.selectDistinct({ accountId: attendance.accountId })
		.from(attendance)
		.innerJoin(
			meeting,
			and(
				eq(meeting.neighbourhoodId, attendance.neighbourhoodId),
				eq(meeting.id, attendance.meetingId)
			)
		)
		.where(
			and(
				eq(attendance.neighbourhoodId, scope.neighbourhoodId),
				eq(meeting.bodyId, bodyId),
				isNotNull(attendance.accountId)
			)
		);
	return rows.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
}
