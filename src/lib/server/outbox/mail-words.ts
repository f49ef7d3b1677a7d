import type { MailContent, MailParams, MailTemplate } from '$lib/domain/notice/mail-template';
import { formatDateTime } from '$lib/i18n/date';
import { guestMail } from '$lib/i18n/guest-words';
import { invitationMail } from '$lib/i18n/invitation-words';
import { officeName } from '$lib/i18n/role-names';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/paraglide/runtime';
import { caseMails } from './case-mail-words';
import { circulationMailWords } from './circulation-mail-words';
import { isolated } from '$lib/i18n/isolated';
import { residentVoteMailWords } from './resident-vote-mail-words';
import { titled, type InLocale, type MailWording, type Words } from './mail-wording';

export interface MailWords extends Words {
	/** The sentence before the link. */
	readonly linkLead: string;
	/** Why the recipient gets this mail. */
	readonly why: string;
}

const words: { readonly [T in MailTemplate]: MailWording<T> } = {
	signInLink: (_params, inLocale) => ({
		subject: m.mail_sign_in_link_subject({}, inLocale),
		body: m.mail_sign_in_link_body({}, inLocale)
	}),
	handInProposal: (params, inLocale) => ({
		subject: m.mail_hand_in_proposal_subject({}, inLocale),
		body: m.mail_hand_in_proposal_body(titled(params), inLocale)
	}),
	invitation: (params, inLocale) => {
		const office = officeName(params.office, inLocale.locale);
		const where = isolated(params.where || m.common_product_name({}, inLocale));
		return {
			subject: m.mail_invitation_subject({ office }, inLocale),
			body: m.mail_invitation_body({ office, where }, inLocale)
		};
	},
	meetingInvitation: (params, { locale }) => invitationMail(params, locale),
	guestInvitation: (params, { locale }) => guestMail(params, locale),
	proposalReceived: (params, inLocale) => ({
		subject: m.mail_proposal_received_subject({}, inLocale),
		body: m.mail_proposal_received_body(titled(params), inLocale)
	}),
	proposalReturned: (params, inLocale) => ({
		subject: m.mail_proposal_returned_subject({}, inLocale),
		body: m.mail_proposal_returned_body(titled(params), inLocale)
	}),
	proposalInadmissible: (params, inLocale) => ({
		subject: m.mail_proposal_inadmissible_subject({}, inLocale),
		body: m.mail_proposal_inadmissible_body(titled(params), inLocale)
	}),
	proposalPublished: (params, inLocale) => ({
		subject: m.mail_proposal_published_subject({}, inLocale),
		body: m.mail_proposal_published_body(titled(params), inLocale)
	}),
	proposalOnAgenda: (params, inLocale) => {
		const date = formatDateTime(new Date(params.meetsAt), inLocale.locale);
		return {
			subject: m.mail_proposal_on_agenda_subject({}, inLocale),
			body: m.mail_proposal_on_agenda_body({ ...titled(params), date }, inLocale)
		};
	},
	proposalDecided: (params, inLocale) => ({
		subject: m.mail_proposal_decided_subject({}, inLocale),
		body: m.mail_proposal_decided_body(titled(params), inLocale)
	}),
	...circulationMailWords,
	...residentVoteMailWords,
	questionAsked: (params, inLocale) => ({
		subject: m.mail_question_asked_subject({}, inLocale),
		body: m.mail_question_asked_body(titled(params), inLocale)
	}),
	concernRaised: (params, inLocale) => ({
		subject: m.talk_mail_concern_subject({}, inLocale),
		body: m.talk_mail_concern_body(titled(params), inLocale)
	}),
	decisionChanged: (params, inLocale) => ({
		subject: m.mail_decision_changed_subject({}, inLocale),
		body: m.mail_decision_changed_body(titled(params), inLocale)
	}),
	decisionWithdrawn: (params, inLocale) => ({
		subject: m.register_mail_subject({}, inLocale),
		body: m.register_mail_body(titled(params), inLocale)
	}),
	...caseMails
};

const aboutProposal = { linkLead: m.mail_link_page, why: m.mail_why_proposal };

const aboutCase = { linkLead: m.case_mail_link, why: m.case_mail_why };
const aboutCirculation = { linkLead: m.mail_link_page, why: m.circulation_mail_why };

/** What stands before the link, and why the mail comes. */
const frames = {
	signInLink: { linkLead: m.mail_link_sign_in, why: m.mail_why_address },
	handInProposal: { linkLead: m.mail_link_hand_in, why: m.mail_why_address },
	invitation: { linkLead: m.mail_link_page, why: m.mail_why_office },
	meetingInvitation: { linkLead: m.mail_link_page, why: m.invitation_mail_why },
	guestInvitation: { linkLead: m.mail_link_page, why: m.guest_mail_why },
	proposalReceived: aboutProposal,
	proposalReturned: aboutProposal,
	proposalInadmissible: aboutProposal,
	proposalPublished: aboutProposal,
	proposalOnAgenda: aboutProposal,
	proposalDecided: aboutProposal,
	circulationStarted: aboutCirculation,
	circulationReminder: aboutCirculation,
	circulationEnded: aboutCirculation,
	proposalCirculates: aboutProposal,
	residentVoteAnnounced: { linkLead: m.vote_mail_announced_link, why: m.vote_mail_why },
	residentVoteCounted: aboutProposal,
	questionAsked: aboutProposal,
	concernRaised: aboutProposal,
	decisionChanged: aboutProposal,
	decisionWithdrawn: aboutProposal,
	caseAsked: aboutCase,
	caseDueSoon: aboutCase,
	caseOverdue: aboutCase
} as const satisfies Record<MailTemplate, unknown>;

function wordsOf<T extends MailTemplate>(
	content: { readonly template: T; readonly params: MailParams[T] },
	inLocale: InLocale
): Words {
	return words[content.template](content.params, inLocale);
}

/** The words of a mail in its recipient's language. */
export function mailWords(content: MailContent, locale: Locale): MailWords {
	const { linkLead, why } = frames[content.template];
	return {
		...wordsOf(content, { locale }),
		linkLead: linkLead({}, { locale }),
		why: why({}, { locale })
	};
}
