import type { Role } from '../access/actor';
import type { TopicKind } from '../meeting/agenda';
import type { InvitationKind } from '../meeting/invite';
import type { WrittenText } from '../text/written-text';

/** What a mail about a proposal needs; `path` is the page without its language. */
interface AboutProposal {
	readonly title: string;
	readonly path: string;
}

/** `dueOn`: the last local date of the step; empty where the rules name none. */
interface AboutCase extends AboutProposal {
	readonly dueOn: string;
}

/**
 * Every mail the portal sends, with what its words need. The outbox keeps template and parameters, never
 * finished text; the words are chosen when it leaves. Paths are pages; they carry no authority. A `linkId`
 * names a link whose token is worked out at sending time, so that it lies nowhere in the database.
 */
export interface MailParams {
	readonly signInLink: { readonly linkId: string };
	/** The page to confirm on is `path` followed by `/` and the token. */
	readonly handInProposal: AboutProposal & { readonly linkId: string };
	readonly invitation: {
		readonly office: Role | 'administrator' | 'member' | 'substitute';
		/** The body of a seat, the neighbourhood of a role; empty for an administrator. */
		readonly where: string;
		readonly path: string;
	};
	readonly meetingInvitation: {
		readonly kind: InvitationKind;
		readonly body: string;
		/** Instant in ISO 8601. */
		readonly meetsAt: string;
		readonly place: string;
		/** The points with their numbers: a motion by its titles, a topic by its kind where it has none. */
		readonly agenda: readonly {
			readonly number: number;
			readonly topic: TopicKind | null;
			readonly titles: readonly WrittenText[];
		}[];
		/** Why it was called off, as it was written; else empty. */
		readonly reason: string;
		readonly path: string;
	};
	/** To a guest or an expert: no vote, and the floor only where it was given. */
	readonly guestInvitation: {
		readonly kind: 'invitation' | 'moved' | 'cancelled';
		readonly body: string;
		/** Instant in ISO 8601. */
		readonly meetsAt: string;
		readonly place: string;
		readonly maySpeak: boolean;
		readonly path: string;
	};
	readonly proposalReceived: AboutProposal & { readonly reference: string };
	readonly proposalReturned: AboutProposal;
	readonly proposalInadmissible: AboutProposal;
	readonly proposalPublished: AboutProposal;
	/** `meetsAt`: instant in ISO 8601. */
	readonly proposalOnAgenda: AboutProposal & { readonly meetsAt: string };
	readonly proposalDecided: AboutProposal & { readonly reference: string };
	/** The body decides in writing; `lastOn`: last day on which an answer counts. */
	readonly circulationStarted: AboutProposal & { readonly lastOn: string };
	readonly circulationReminder: AboutProposal & { readonly lastOn: string };
	readonly circulationEnded: AboutProposal;
	readonly proposalCirculates: AboutProposal & { readonly lastOn: string };
	/** To everybody whose account may vote; instants in ISO 8601. Never sent again: who has voted is nobody's business. */
	readonly residentVoteAnnounced: {
		readonly title: string;
		readonly opensAt: string;
		readonly closesAt: string;
		readonly path: string;
	};
	/** To whoever handed in a project of the ballot. */
	readonly residentVoteCounted: AboutProposal & {
		readonly isChosen: boolean;
		readonly effect: 'advice' | 'binding';
	};
	readonly questionAsked: AboutProposal;
	readonly concernRaised: AboutProposal;
	readonly decisionChanged: AboutProposal & { readonly reference: string };
	readonly decisionWithdrawn: AboutProposal & { readonly reference: string };
	readonly caseAsked: AboutCase;
	readonly caseDueSoon: AboutCase;
	readonly caseOverdue: AboutCase;
}

export type MailTemplate = keyof MailParams;

/** A mail as the outbox holds it: one template with exactly its parameters. */
export type MailContent = {
	[T in MailTemplate]: { readonly template: T; readonly params: MailParams[T] };
}[MailTemplate];

const templates: Record<MailTemplate, true> = {
	signInLink: true,
	handInProposal: true,
	invitation: true,
	meetingInvitation: true,
	guestInvitation: true,
	proposalReceived: true,
	proposalReturned: true,
	proposalInadmissible: true,
	proposalPublished: true,
	proposalOnAgenda: true,
	proposalDecided: true,
	circulationStarted: true,
	circulationReminder: true,
	circulationEnded: true,
	proposalCirculates: true,
	residentVoteAnnounced: true,
	residentVoteCounted: true,
	questionAsked: true,
	concernRaised: true,
	decisionChanged: true,
	decisionWithdrawn: true,
	caseAsked: true,
	caseDueSoon: true,
	caseOverdue: true
};

/** Whether a stored row names a template that this version still knows. */
export function isMailTemplate(text: string): text is MailTemplate {
	return Object.hasOwn(templates, text);
}
