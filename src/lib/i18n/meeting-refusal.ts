import type { OpenItemRefusal } from '$lib/domain/meeting/open-item';
import type { PutOnAgendaRefusal } from '$lib/domain/meeting/put-on-agenda';
import type { RecordAttendanceRefusal } from '$lib/domain/meeting/record-attendance';
import type { CloseMeetingRefusal, OpenMeetingRefusal } from '$lib/domain/meeting/run-meeting';
import type { TakePartRefusal } from '$lib/domain/meeting/take-part';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { RefusalDetails } from '$lib/domain/result';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { formatCents } from '$lib/i18n/money';
import { refusalWords } from '$lib/i18n/refusal-words';
import { discussionSentences } from '$lib/i18n/talk-refusal';
import { m } from '$lib/paraglide/messages';

export type MeetingRefusal =
	| OpenMeetingRefusal
	| CloseMeetingRefusal
	| RecordAttendanceRefusal
	| TakePartRefusal
	| PutOnAgendaRefusal
	| OpenItemRefusal
	| FormKeyRefusal;

/** Why a meeting can't be run like that, in words. */
export const meetingRefusal = refusalWords<MeetingRefusal>({
	...formKeySentences,
	...discussionSentences,
	alreadyOnAgenda: () => m.meeting_refused_already_on_agenda(),
	alreadyTakingPart: () => m.meeting_refused_already_taking_part(),
	amendmentUnsettled: () => m.meeting_refused_amendment_unsettled(),
	officeDecidesAlone: (details) =>
		m.meeting_refused_office_decides_alone({
			office: String(details['office'] ?? ''),
			source: String(details['source'] ?? '')
		}),
	amountAboveCompetence: (details) =>
		m.meeting_refused_amount_above_competence({
			amount: formatCents(Number(details['upToCents'] ?? 0))
		}),
	circulatesNow: () => m.circulation_refused_circulates(),
	conditionsNotAllowed: () => m.voting_fact_refused_conditions(),
	partNotAllowed: () => m.voting_fact_refused_part(),
	attendanceChangedMeanwhile: () => m.session_refused_attendance_changed(),
	attendanceMissing: () => m.voting_fact_refused_attendance_missing(),
	bodyHasSeats: () => m.meeting_refused_body_has_seats(),
	bodyNotCompetent: () => m.meeting_refused_body_not_competent(),
	interestUndecided: () => m.meeting_refused_interest_undecided(),
	itemAlreadyOpen: () => m.meeting_refused_item_already_open(),
	itemClosed: () => m.meeting_refused_item_closed(),
	itemStillOpen: () => m.meeting_refused_item_still_open(),
	roundStillOpen: () => m.round_refused_still_open(),
	meetingAlreadyClosed: () => m.meeting_refused_already_closed(),
	meetingCancelled: () => m.agenda_refused_meeting_cancelled(),
	meetingAlreadyRunning: () => m.meeting_refused_already_running(),
	meetingClosed: () => m.meeting_refused_closed(),
	meetingNotPlanned: () => m.meeting_refused_not_planned(),
	meetingNotRunning: () => m.meeting_refused_not_running(),
	motionDecided: () => m.meeting_refused_motion_decided(),
	motionWithdrawn: () => m.meeting_refused_motion_withdrawn(),
	noRulesInForce: () => m.meeting_refused_no_rules_in_force(),
	noSubstitute: () => m.meeting_refused_no_substitute(),
	nobodyHoldsSeat: () => m.meeting_refused_nobody_holds_seat(),
	nobodyToCall: () => m.ballot_refused_nobody_to_call(),
	nobodyMayVote: () => m.meeting_refused_nobody_may_vote(),
	otherBody: () => m.meeting_refused_other_body(),
	votedByOtherGroups: () => m.succession_refused_other_groups(),
	otherStationWaits: () => m.meeting_refused_other_station_waits(),
	personTwice: () => m.meeting_refused_person_twice(),
	proposalNotPublished: () => m.meeting_refused_proposal_not_published(),
	secretNotDemanded: () => m.ballot_refused_secret_not_demanded(),
	secretNotForeseen: () => m.ballot_refused_secret_not_foreseen(),
	secretNotOnline: () => m.voting_fact_refused_secret_online(),
	secretUnanswered: () => m.voting_fact_refused_secret_unanswered(),
	seatHasVoted: () => m.session_refused_seat_has_voted(),
	seatTwice: () => m.meeting_refused_seat_twice(),
	seatUnknown: () => m.meeting_refused_seat_unknown(),
	wrongRoom: (details) => wrongRoom(details)
});

/** The rule is named, so that whoever is refused can read it up (WC-16). */
function wrongRoom(details: RefusalDetails): string {
	const source = String(details['source'] ?? '');
	return details['required'] === 'public'
		? m.meeting_refused_wrong_room_public_required({ source })
		: m.meeting_refused_wrong_room_non_public_required({ source });
}
