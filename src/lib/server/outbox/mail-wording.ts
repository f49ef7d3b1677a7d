import type { MailParams, MailTemplate } from '$lib/domain/notice/mail-template';
import type { Locale } from '$lib/paraglide/runtime';
import { isolated } from '$lib/i18n/isolated';

export interface Words {
	readonly subject: string;
	readonly body: string;
}

export interface InLocale {
	readonly locale: Locale;
}

/** How one kind of mail is put into words. */
export type MailWording<T extends MailTemplate> = (
	params: MailParams[T],
	inLocale: InLocale
) => Words;

/** The same parameters with the title set apart from the sentence around it. */
export const titled = <P extends { readonly title: string }>(params: P) => ({
	...params,
	title: isolated(params.title)
});
