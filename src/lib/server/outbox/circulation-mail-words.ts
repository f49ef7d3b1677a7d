import { formatDate } from '$lib/i18n/date';
import { m } from '$lib/paraglide/messages';
import { titled, type InLocale, type MailWording } from './mail-wording';

interface Asked {
	readonly title: string;
	readonly lastOn: string;
}

const asked = ({ title, lastOn }: Asked, { locale }: InLocale) => ({
	...titled({ title }),
	date: formatDate(lastOn, locale)
});

/** Mails about a vote in writing. */
export const circulationMailWords: {
	readonly [
		T in 'circulationStarted' | 'circulationReminder' | 'circulationEnded' | 'proposalCirculates'
	]: MailWording<T>;
} = {
	circulationStarted: (params, inLocale) => ({
		subject: m.circulation_mail_started_subject({}, inLocale),
		body: m.circulation_mail_started_body(asked(params, inLocale), inLocale)
	}),
	circulationReminder: (params, inLocale) => ({
		subject: m.circulation_mail_reminder_subject({}, inLocale),
		body: m.circulation_mail_reminder_body(asked(params, inLocale), inLocale)
	}),
	circulationEnded: (params, inLocale) => ({
		subject: m.circulation_mail_ended_subject({}, inLocale),
		body: m.circulation_mail_ended_body(titled({ title: params.title }), inLocale)
	}),
	proposalCirculates: (params, inLocale) => ({
		subject: m.circulation_mail_applicant_subject({}, inLocale),
		body: m.circulation_mail_applicant_body(asked(params, inLocale), inLocale)
	})
};
