import type { MailParams } from '$lib/domain/notice/mail-template';
import { formatDate } from '$lib/i18n/date';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/paraglide/runtime';
import { isolated } from '$lib/i18n/isolated';

type Params = MailParams['caseAsked'];

interface InLocale {
	readonly locale: Locale;
}

const named = ({ title, dueOn }: Params, { locale }: InLocale) => ({
	title: isolated(title),
	date: dueOn === '' ? '' : formatDate(dueOn, locale)
});

/** The words of the mails to whoever is asked in a case. */
export const caseMails = {
	caseAsked: (params: Params, inLocale: InLocale) => ({
		subject: m.case_mail_asked_subject({}, inLocale),
		body:
			params.dueOn === ''
				? m.case_mail_asked_body(named(params, inLocale), inLocale)
				: m.case_mail_asked_until_body(named(params, inLocale), inLocale)
	}),
	caseDueSoon: (params: Params, inLocale: InLocale) => ({
		subject: m.case_mail_due_soon_subject({}, inLocale),
		body: m.case_mail_due_soon_body(named(params, inLocale), inLocale)
	}),
	caseOverdue: (params: Params, inLocale: InLocale) => ({
		subject: m.case_mail_overdue_subject({}, inLocale),
		body: m.case_mail_overdue_body(named(params, inLocale), inLocale)
	})
};
