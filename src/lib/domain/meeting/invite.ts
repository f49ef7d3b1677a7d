import { ok, refuse, type Result } from '../result';
import type { LastDay, MeetingDeadlines } from './deadlines';
import type { MeetingState } from './meeting';

/** What is sent: the invitation, something added to it, that the meeting was moved, that it was called off. */
export const invitationKinds = ['invitation', 'addendum', 'moved', 'cancelled'] as const;
export type InvitationKind = (typeof invitationKinds)[number];

export const invitationLimits = { lateReason: 500 } as const;

export type InviteRefusal =
	| 'meetingNotPlanned'
	| 'nobodyToInvite'
	| 'urgencyNotRuled'
	| 'invitationLate'
	| 'lateReasonMissing';

export interface InvitingFacts {
	readonly meeting: MeetingState;
	readonly deadlines: MeetingDeadlines;
	/** Today, in the neighbourhood. */
	readonly today: string;
	readonly invitees: number;
	/** The shorter notice for what cannot wait. */
	readonly isUrgent: boolean;
	/** Whether the person has read that it is late, and wants it sent all the same. */
	readonly isLateConfirmed: boolean;
	readonly lateReason: string | null;
}

/** What is written down with an invitation. */
export interface Invited {
	readonly notice: LastDay | null;
	readonly isLate: boolean;
}

/** Whether an invitation of today keeps the notice (P-60). The last day itself still keeps it. */
export function keepsNotice(
	deadlines: MeetingDeadlines,
	{ today, isUrgent }: { readonly today: string; readonly isUrgent: boolean }
): Invited {
	const notice = isUrgent ? deadlines.inviteUrgently : deadlines.invite;
	return { notice, isLate: notice !== null && today > notice.on };
}

/**
 * Whether an invitation may leave. A late one may, for the body can still decide to meet; but nobody sends it
 * without having been told, and why it is late is written down.
 */
export function inviteToMeeting(facts: InvitingFacts): Result<Invited, InviteRefusal> {
	if (facts.meeting !== 'planned') return refuse('meetingNotPlanned');
	if (facts.invitees === 0) return refuse('nobodyToInvite');
	if (facts.isUrgent && facts.deadlines.inviteUrgently === null) return refuse('urgencyNotRuled');
	const invited = keepsNotice(facts.deadlines, facts);
	if (!invited.isLate) return ok(invited);
	if (!facts.isLateConfirmed)
		return refuse('invitationLate', {
			dueOn: invited.notice?.on ?? '',
			days: invited.notice?.days ?? 0
		});
	return facts.lateReason === null ? refuse('lateReasonMissing') : ok(invited);
}
