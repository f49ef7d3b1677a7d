import { can } from '$lib/domain/access/can';
import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import type { MeetingDeadlines } from '$lib/domain/meeting/deadlines';
import { seesVideoLink, type MeetingForm } from '$lib/domain/meeting/schedule-meeting';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import { listMeetingInvitations } from '$lib/server/repositories/meeting-invitations';
import { readMeetingNotice } from '$lib/server/repositories/meeting-notices';
import { findMeeting } from '$lib/server/repositories/meetings';
import { readTexts } from '$lib/server/repositories/texts';
import { readDeadlines } from './invite-to-meeting';

/** How one takes part in a meeting, and how far its planning is. */
export interface Planning {
	readonly deadlines: MeetingDeadlines;
	readonly today: string;
	/** When the last letter left; null while nobody has been invited. */
	readonly invitedAt: Date | null;
	readonly form: MeetingForm;
	/** Null also for whoever may not see it: not every meeting is public. */
	readonly videoLink: string | null;
	/** Why it was called off. */
	readonly cancelReason: WrittenText | null;
}

/** What is to know about a meeting besides its agenda, as its reader may see it; null where there is none. */
export async function readPlanning(
	{ db, now }: Context,
	actor: Actor,
	asked: { readonly neighbourhoodId: string; readonly meetingId: string; readonly language: string }
): Promise<Planning | null> {
	const { neighbourhoodId, meetingId, language } = asked;
	const scope = { neighbourhoodId };
	const meeting = await findMeeting(db.query, scope, meetingId);
	const notice = await readMeetingNotice(db.query, scope, meetingId);
	if (meeting === null || notice === null) return null;
	const isMember = can(actor, 'readInternalPapers', { neighbourhoodId, bodyId: meeting.bodyId }).ok;
	const owner = { ownerKind: 'meeting', ownerIds: [meetingId] };
	const texts = await readTexts(db.query, scope, owner);
	const reasons = textsOf(texts, { ownerId: meetingId, field: 'cancelReason' });
	const sent = await listMeetingInvitations(db.query, scope, meetingId);
	return {
		deadlines: (await readDeadlines(db.query, scope, meeting)).deadlines,
		today: localDateOf(now()),
		invitedAt: sent.at(-1)?.sentAt ?? null,
		form: notice.form,
		videoLink: seesVideoLink(meeting, isMember) ? notice.videoLink : null,
		cancelReason: textFor(reasons, language)
	};
}
