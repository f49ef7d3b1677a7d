import { localDateOf } from '$lib/domain/calendar';
import { hasSeats } from '$lib/domain/council/body';
import { keepsNotice } from '$lib/domain/meeting/invite';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findBody } from '$lib/server/repositories/bodies';
import {
	listInvitees,
	listMeetingInvitations,
	type MeetingInvitation
} from '$lib/server/repositories/meeting-invitations';
import { findMeeting, type MeetingOfBody } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { readDeadlines, type RuledDeadlines } from './invite-to-meeting';
import { readInvitees, type InviteeRead } from './invitees';
import { readAgenda, type AgendaPoint } from './read-agenda';

/** A letter that was sent, with how many got it and why it was late. */
export interface SentLetter extends MeetingInvitation {
	readonly mails: number;
	readonly letters: number;
	readonly lateReason: WrittenText | null;
}

export interface InvitationRead extends RuledDeadlines {
	readonly meeting: MeetingOfBody;
	readonly today: string;
	/** Whether whoever comes takes part, so that nobody has to hold a seat first. */
	readonly isForum: boolean;
	readonly invitees: readonly InviteeRead[];
	/** Whether an invitation of today would be late, usually and as an urgent one. */
	readonly isLate: boolean;
	readonly isLateUrgently: boolean;
	readonly sent: readonly SentLetter[];
	readonly points: readonly AgendaPoint[];
	/** On the agenda since the last letter. */
	readonly newPointIds: readonly string[];
}

/** What the manager needs to invite; null where there is no such meeting here. */
export async function readInvitation(
	{ db, now }: Context,
	asked: { readonly neighbourhoodId: string; readonly meetingId: string; readonly language: string }
): Promise<InvitationRead | null> {
	const { neighbourhoodId, meetingId, language } = asked;
	const scope = { neighbourhoodId };
	const meeting = await findMeeting(db.query, scope, meetingId);
	if (meeting === null) return null;
	const today = localDateOf(now());
	const ruled = await readDeadlines(db.query, scope, meeting);
	const late = (isUrgent: boolean) => keepsNotice(ruled.deadlines, { today, isUrgent }).isLate;
	const sent = await readSent(db.query, scope, { meetingId, language });
	const points = await readAgenda(db.query, scope, { meetingId, language });
	const lastAt = sent.at(-1)?.sentAt;
	const body = await findBody(db.query, scope, { id: meeting.bodyId });
	return {
		...ruled,
		meeting,
		today,
		isForum: body !== null && !hasSeats(body.kind),
		invitees: await readInvitees(db.query, scope, meeting),
		isLate: late(false),
		isLateUrgently: late(true),
		sent,
		points,
		newPointIds: points
			.filter(({ createdAt }) => lastAt !== undefined && createdAt > lastAt)
			.map(({ id }) => id)
	};
}

async function readSent(
	db: Queryable,
	scope: Scope,
	{ meetingId, language }: { readonly meetingId: string; readonly language: string }
): Promise<readonly SentLetter[]> {
	const letters = await listMeetingInvitations(db, scope, meetingId);
	const ids = letters.map(({ id }) => id);
	const invitees = await listInvitees(db, scope, ids);
	const texts = await readTexts(db, scope, { ownerKind: 'meetingInvitation', ownerIds: ids });
	return letters.map((letter) => {
		const by = (way: 'mail' | 'letter') =>
			invitees.filter((one) => one.invitationId === letter.id && one.way === way).length;
		return {
			...letter,
			mails: by('mail'),
			letters: by('letter'),
			lateReason: textFor(textsOf(texts, { ownerId: letter.id, field: 'lateReason' }), language)
		};
	});
}
