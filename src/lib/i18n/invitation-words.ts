import type { InvitationKind, InviteRefusal } from '$lib/domain/meeting/invite';
import type { MailParams } from '$lib/domain/notice/mail-template';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { textFor } from '$lib/domain/text/written-text';
import { topicNames } from '$lib/i18n/agenda-words';
import { formatDate, formatDateTime } from '$lib/i18n/date';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { isolated } from '$lib/i18n/isolated';
import { formatNumber } from '$lib/i18n/number';
import { refusalWords } from '$lib/i18n/refusal-words';
import { textLanguage } from '$lib/i18n/text-language';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/paraglide/runtime';

/** What was sent. */
export const invitationNames = {
	invitation: m.invitation_kind_invitation,
	addendum: m.invitation_kind_addendum,
	moved: m.invitation_kind_moved,
	cancelled: m.invitation_kind_cancelled
} as const satisfies Record<InvitationKind, () => string>;

/** Why an invitation can't leave like that, in words. */
export const invitationRefusal = refusalWords<InviteRefusal | FormKeyRefusal>({
	...formKeySentences,
	invitationLate: ({ dueOn }) =>
		m.invitation_refused_late({ date: formatDate(String(dueOn ?? '')) }),
	lateReasonMissing: () => m.invitation_refused_reason_missing(),
	meetingNotPlanned: () => m.invitation_refused_not_planned(),
	nobodyToInvite: () => m.invitation_refused_nobody(),
	urgencyNotRuled: () => m.invitation_refused_urgency()
});

const subjects = {
	invitation: m.invitation_mail_subject,
	addendum: m.invitation_mail_addendum_subject,
	moved: m.invitation_mail_moved_subject,
	cancelled: m.invitation_mail_cancelled_subject
} as const satisfies Record<InvitationKind, unknown>;

const bodies = {
	invitation: m.invitation_mail_body,
	addendum: m.invitation_mail_addendum_body,
	moved: m.invitation_mail_moved_body,
	cancelled: m.invitation_mail_cancelled_body
} as const satisfies Record<InvitationKind, unknown>;

/** An invitation as a mail, with the whole agenda, in the language of whoever gets it. */
export function invitationMail(
	params: MailParams['meetingInvitation'],
	locale: Locale
): { readonly subject: string; readonly body: string } {
	const date = formatDateTime(new Date(params.meetsAt), locale);
	const words = { body: isolated(params.body), date, place: isolated(params.place) };
	const said = bodies[params.kind](words, { locale });
	const isOff = params.kind === 'cancelled';
	const more = isOff ? isolated(params.reason) : agendaOf(params, locale);
	return {
		subject: subjects[params.kind](words, { locale }),
		body: [said, more].filter((part) => part !== '').join('\n\n')
	};
}

function agendaOf({ agenda }: MailParams['meetingInvitation'], locale: Locale): string {
	if (agenda.length === 0) return '';
	const lines = agenda.map(({ topic, titles, ...point }) => {
		const number = formatNumber(point.number, locale);
		const own = textFor(titles, textLanguage(locale))?.content;
		const name = own === undefined ? topic && topicNames[topic]({}, { locale }) : isolated(own);
		return `${m.agenda_point_number({ number }, { locale })}: ${name ?? ''}`;
	});
	return [m.invitation_mail_agenda({}, { locale }), ...lines].join('\n');
}
