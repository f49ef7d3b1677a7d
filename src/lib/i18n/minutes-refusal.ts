import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type {
	AnswerCorrectionRefusal,
	ApproveMinutesRefusal,
	PrepareMinutesRefusal,
	ProposeCorrectionRefusal,
	PublishMinutesRefusal,
	RemarkRefusal
} from '$lib/domain/meeting/minutes/run-minutes';
import { formatDate } from '$lib/i18n/date';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { formatNumber } from '$lib/i18n/number';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

export type MinutesRefusal =
	| PrepareMinutesRefusal
	| RemarkRefusal
	| ProposeCorrectionRefusal
	| AnswerCorrectionRefusal
	| ApproveMinutesRefusal
	| PublishMinutesRefusal
	| 'notPublished'
	| 'chairUnknown'
	| FormKeyRefusal;

const number = (value: number | string | undefined) => formatNumber(Number(value ?? 0));

/** Why something can't be done with minutes, in words. */
export const minutesRefusal = refusalWords<MinutesRefusal>({
	...formKeySentences,
	answeredAlready: () => m.minutes_refused_answered_already(),
	approvalMissing: () => m.minutes_refused_approval_missing(),
	approvalNotCarried: (details) =>
		m.minutes_refused_not_carried({ yes: number(details['yes']), no: number(details['no']) }),
	chairUnknown: () => m.minutes_refused_chair_unknown(),
	correctionsEnded: (details) =>
		m.minutes_refused_corrections_ended({ date: formatDate(String(details['onDay'] ?? '')) }),
	correctionsOpen: (details) =>
		m.minutes_refused_corrections_open({ count: number(details['count']) }),
	dissentNotRecorded: () => m.minutes_refused_dissent(),
	meetingNotOver: () => m.minutes_refused_not_over(),
	meetingNotPublic: () => m.minutes_refused_room(),
	minutesApproved: () => m.minutes_refused_approved(),
	minutesNotPrepared: () => m.minutes_refused_not_prepared(),
	nameWithoutConsent: (details) => m.minutes_refused_name({ name: String(details['name'] ?? '') }),
	noLaterMeeting: () => m.minutes_refused_no_later_meeting(),
	notPresent: () => m.minutes_refused_not_present(),
	notPublished: () => m.minutes_refused_not_published(),
	pointUnknown: () => m.minutes_refused_point_unknown(),
	publishedAlready: () => m.minutes_refused_published_already(),
	seatUnknown: () => m.minutes_refused_seat_unknown(),
	voteStillOpen: () => m.minutes_refused_vote_open()
});
