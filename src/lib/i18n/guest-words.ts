import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type {
	GuestKind,
	GuestShown,
	InviteGuestRefusal,
	NoteGuestRefusal,
	WithdrawGuestRefusal
} from '$lib/domain/meeting/invite-guest';
import type { MailParams } from '$lib/domain/notice/mail-template';
import { formatDateTime } from '$lib/i18n/date';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { isolated } from '$lib/i18n/isolated';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/paraglide/runtime';

export const guestKindNames = {
	guest: () => m.guest_kind_guest(),
	expert: () => m.guest_kind_expert()
} satisfies Record<GuestKind, () => string>;

type GuestReason = InviteGuestRefusal | NoteGuestRefusal | WithdrawGuestRefusal | FormKeyRefusal;

/** Why somebody is not invited, noted or uninvited like that. */
export const guestRefusal = refusalWords<GuestReason>({
	...formKeySentences,
	guestCame: () => m.guest_refused_came(),
	guestGone: () => m.guest_refused_gone(),
	guestInvitedAlready: () => m.guest_refused_invited_already(),
	guestNotAnnounced: () => m.guest_refused_not_announced(),
	guestsMayNotSpeak: () => m.guest_refused_may_not_speak(),
	guestsNotAdmitted: () => m.guest_refused_not_admitted(),
	meetingNotRunning: () => m.guest_refused_not_running(),
	meetingOver: () => m.guest_refused_over()
});

/** A guest in one line: name, on whose behalf, as what, with the floor or without. */
export function guestWords({
	kind,
	name,
	onBehalfOf,
	maySpeak
}: Omit<GuestShown, 'id' | 'isThere'>): string {
	const who = name === null ? m.guest_unnamed() : isolated(name);
	const floor = maySpeak ? m.guest_may_speak() : m.guest_may_listen();
	const more = onBehalfOf === null ? [] : [isolated(onBehalfOf)];
	return [who, ...more, guestKindNames[kind](), floor].join(' · ');
}

const subjects = {
	invitation: m.guest_mail_subject,
	moved: m.invitation_mail_moved_subject,
	cancelled: m.invitation_mail_cancelled_subject
} as const;

const bodies = {
	invitation: m.guest_mail_body,
	moved: m.invitation_mail_moved_body,
	cancelled: m.invitation_mail_cancelled_body
} as const;

/** What a guest is written about a meeting, in the language entered for them. */
export function guestMail(
	{ kind, meetsAt, maySpeak, ...params }: MailParams['guestInvitation'],
	locale: Locale
): { readonly subject: string; readonly body: string } {
	const date = formatDateTime(new Date(meetsAt), locale);
	const words = { body: isolated(params.body), date, place: isolated(params.place) };
	const floor = maySpeak ? m.guest_mail_may_speak : m.guest_mail_may_listen;
	const said = bodies[kind](words, { locale });
	return {
		subject: subjects[kind](words, { locale }),
		body: kind === 'invitation' ? `${said}\n\n${floor({}, { locale })}` : said
	};
}
