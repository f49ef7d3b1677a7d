import { ok, refuse, type Result } from '../result';
import type { BodyRules } from '../rules/schema/body-rules';
import type { MeetingState, Publicity } from './meeting';

export const guestLimits = { name: 80, onBehalfOf: 160 } as const;

/** Somebody without a vote (P-16): a guest listens or asks, an expert is heard on a matter. */
export const guestKinds = ['guest', 'expert'] as const;
export type GuestKind = (typeof guestKinds)[number];

/** What the rules of the day say about people without a vote. */
export type GuestRule = Pick<BodyRules, 'withoutVote' | 'guestsMaySpeak'>;

/** Who is invited, as what, and with the floor or without. */
export interface InvitedGuest {
	readonly kind: GuestKind;
	readonly personName: string;
	/** On whose behalf, or on what matter. */
	readonly onBehalfOf: string | null;
	/** Null: nobody writes to this person. */
	readonly email: string | null;
	readonly locale: string;
	readonly maySpeak: boolean;
}

/** Somebody without a vote as a page shows them: by name only who agreed to it, or to whoever runs the meeting. */
export interface GuestShown extends Pick<InvitedGuest, 'kind' | 'onBehalfOf' | 'maySpeak'> {
	readonly id: string;
	readonly name: string | null;
	readonly isThere: boolean;
}

export type InviteGuestRefusal =
	| 'meetingOver'
	| 'guestInvitedAlready'
	| 'guestsMayNotSpeak'
	| 'guestsNotAdmitted'
	| 'guestNotAnnounced';

interface Inviting {
	readonly meeting: { readonly state: MeetingState; readonly publicity: Publicity };
	/** Null before the body has rules. */
	readonly rule: GuestRule | null;
	/** Names of those invited so far. */
	readonly names: readonly string[];
}

/**
 * Whether somebody can be invited to a meeting without a vote. Behind closed doors only those may come whom the
 * rules name; where they want guests announced, nobody is added once the meeting has begun. An expert is asked to
 * speak, so the rule about the floor of guests does not bind them.
 */
export function inviteGuest(
	{ meeting, rule, names }: Inviting,
	{ kind, personName, maySpeak }: Pick<InvitedGuest, 'kind' | 'personName' | 'maySpeak'>
): Result<true, InviteGuestRefusal> {
	if (meeting.state === 'closed' || meeting.state === 'cancelled') return refuse('meetingOver');
	if (names.includes(personName)) return refuse('guestInvitedAlready');
	const admitted = rule?.withoutVote.value ?? [];
	const admits = (who: BodyRules['withoutVote']['value'][number]) => admitted.includes(who);
	const isNamed =
		kind === 'expert' ? admits('experts') : admits('guests') || admits('announcedGuests');
	if (meeting.publicity === 'nonPublic' && admitted.length > 0 && !isNamed)
		return refuse('guestsNotAdmitted');
	if (kind === 'expert') return ok(true);
	if (meeting.state === 'running' && admits('announcedGuests') && !admits('guests'))
		return refuse('guestNotAnnounced');
	if (maySpeak && rule?.guestsMaySpeak.value === 'no') return refuse('guestsMayNotSpeak');
	return ok(true);
}

export type NoteGuestRefusal = 'meetingNotRunning' | 'guestGone';

/** Whether it can be noted that a guest has come, or that this was a mistake: while the meeting is going on. */
export function noteGuest(
	{ state }: { readonly state: MeetingState },
	{ isWithdrawn }: { readonly isWithdrawn: boolean }
): Result<true, NoteGuestRefusal> {
	if (state !== 'running') return refuse('meetingNotRunning');
	return isWithdrawn ? refuse('guestGone') : ok(true);
}

export type GuestFloorRefusal = 'notTakingPart' | 'guestOnlyListens';

/** Whether a guest can be put on the speakers' list: who has come, and was given the floor when invited (P-16). */
export function giveGuestFloor(guest: {
	readonly isWithdrawn: boolean;
	readonly cameAt: Date | null;
	readonly maySpeak: boolean;
}): Result<true, GuestFloorRefusal> {
	if (guest.isWithdrawn || guest.cameAt === null) return refuse('notTakingPart');
	return guest.maySpeak ? ok(true) : refuse('guestOnlyListens');
}

export type WithdrawGuestRefusal = 'meetingOver' | 'guestCame' | 'guestGone';

/** Whether an invitation can be taken back: until the guest has come. */
export function withdrawGuest(
	{ state }: { readonly state: MeetingState },
	guest: { readonly isWithdrawn: boolean; readonly cameAt: Date | null }
): Result<true, WithdrawGuestRefusal> {
	if (state === 'closed' || state === 'cancelled') return refuse('meetingOver');
	if (guest.isWithdrawn) return refuse('guestGone');
	return guest.cameAt === null ? ok(true) : refuse('guestCame');
}
