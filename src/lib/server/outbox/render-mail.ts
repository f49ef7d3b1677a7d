import type { MailContent } from '$lib/domain/notice/mail-template';
import { direction } from '$lib/i18n/direction';
import { href } from '$lib/i18n/href';
import { m } from '$lib/paraglide/messages';
import { baseLocale, isLocale, type Locale } from '$lib/paraglide/runtime';
import { linkToken } from '$lib/server/auth/sign-in-links';
import type { Context } from '$lib/server/context';
import { mailWords } from './mail-words';

/** A mail as it leaves: the same words as text and as a plain page that knows its language and direction. */
export interface RenderedMail {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	readonly locale: Locale;
	/** Where its one link leads; path of ours with its language. */
	readonly path: string;
}

export interface MailToRender {
	readonly to: string;
	/** Empty or null where the recipient has no account. */
	readonly name: string | null;
	readonly locale: string;
	readonly content: MailContent;
	/** The neighbourhood that writes; null for the portal itself. */
	readonly neighbourhoodName: string | null;
}

/** Finishes a mail at the moment it leaves: words in the recipient's language, and the one link. */
export function renderMail(
	context: Pick<Context, 'secret' | 'origin'>,
	{ to, name, content, neighbourhoodName, ...mail }: MailToRender
): RenderedMail {
	const locale = isLocale(mail.locale) ? mail.locale : baseLocale;
	const { subject, body, linkLead, why } = mailWords(content, locale);
	const path = href(pathOf(context, content), locale);
	const link = context.origin + path;
	const product = m.common_product_name({}, { locale });
	const sender = neighbourhoodName === null ? product : `${product}, ${neighbourhoodName}`;
	const before = [
		name ? m.mail_greeting({ name }, { locale }) : m.mail_greeting_unnamed({}, { locale }),
		body,
		linkLead
	];
	const after = [m.mail_sender({ sender }, { locale }), why];
	return {
		to,
		subject: subject.replace(/\s+/g, ' '),
		text: [...before, link, '-- ', ...after].join('\n\n'),
		html: asPage({ locale, subject, before, link, after }),
		locale,
		path
	};
}

function pathOf(context: Pick<Context, 'secret'>, content: MailContent): string {
	if (content.template === 'signInLink')
		return `/sign-in/link/${linkToken(context, content.params.linkId)}`;
	if (content.template === 'handInProposal')
		return `${content.params.path}/${linkToken(context, content.params.linkId)}`;
	return content.params.path;
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
const paragraph = (text: string) => `<p>${escape(text).replaceAll('\n', '<br>')}</p>`;

function asPage(page: {
	readonly locale: Locale;
	readonly subject: string;
	readonly before: readonly string[];
	readonly link: string;
	readonly after: readonly string[];
}): string {
	const lang = page.locale === 'de-simple' ? 'de' : page.locale;
	return [
		`<!doctype html><html lang="${lang}" dir="${direction(page.locale)}">`,
		`<head><meta charset="utf-8"><title>${escape(page.subject)}</title></head><body>`,
		...page.before.map(paragraph),
		`<p><a href="${escape(page.link)}" dir="ltr">${escape(page.link)}</a></p><hr>`,
		...page.after.map(paragraph),
		'</body></html>'
	].join('\n');
}
