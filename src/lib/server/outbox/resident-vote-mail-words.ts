import { formatDateTime } from '$lib/i18n/date';
import { m } from '$lib/paraglide/messages';
import { titled, type MailWording } from './mail-wording';

/** Mails about a vote of the residents. They say the same to whoever has voted and to whoever has not. */
export const residentVoteMailWords: {
	readonly [T in 'residentVoteAnnounced' | 'residentVoteCounted']: MailWording<T>;
} = {
	residentVoteAnnounced: ({ title, opensAt, closesAt }, inLocale) => {
		const instant = (at: string) => formatDateTime(new Date(at), inLocale.locale);
		const asked = { ...titled({ title }), opens: instant(opensAt), closes: instant(closesAt) };
		return {
			subject: m.vote_mail_announced_subject({}, inLocale),
			body: m.vote_mail_announced_body(asked, inLocale)
		};
	},
	residentVoteCounted: ({ title, isChosen, effect }, inLocale) => {
		const chosen = { advice: m.vote_mail_chosen_advice_body, binding: m.vote_mail_chosen_body };
		const body = isChosen ? chosen[effect] : m.vote_mail_not_chosen_body;
		return {
			subject: m.vote_mail_counted_subject({}, inLocale),
			body: body(titled({ title }), inLocale)
		};
	}
};
