import { createTransport } from 'nodemailer';
import type { RenderedMail } from './render-mail';

/** What takes a finished mail away; rejects when it could not. */
export interface MailTransport {
	send(mail: RenderedMail, messageId: string): Promise<void>;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Hands mails to the server of SMTP_URL. The library's own log stays off: it would hold the bodies. */
export function smtpTransport({
	url,
	from
}: {
	readonly url: string;
	readonly from: string;
}): MailTransport {
	const transporter = createTransport({ url, ...patience, logger: false, debug: false });
	return {
		send: async ({ to, subject, text, html, locale }, messageId) => {
			await transporter.sendMail({
				from,
				to: { name: '', address: to },
				subject,
				text,
				html,
				// The same message tried twice is one message to a mail program.
				messageId: `<${messageId}@quartierstimme>`,
				headers: {
					'Content-Language': locale === 'de-simple' ? 'de' : locale,
					'Auto-Submitted': 'auto-generated'
				}
			});
		}
	};
}
