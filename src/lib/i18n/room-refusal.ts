import type { DrawRefusal, SeatStandInRefusal } from '$lib/domain/council/seat-stand-in';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { GuestFloorRefusal } from '$lib/domain/meeting/invite-guest';
import type { NameChairRefusal } from '$lib/domain/meeting/name-chair';
import type { RecordAttendanceRefusal } from '$lib/domain/meeting/record-attendance';
import type { CallSpeakerRefusal, RaiseHandRefusal } from '$lib/domain/meeting/speakers';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

export type RoomRefusal =
	| SeatStandInRefusal
	| DrawRefusal
	| NameChairRefusal
	| RaiseHandRefusal
	| CallSpeakerRefusal
	| GuestFloorRefusal
	| RecordAttendanceRefusal
	| FormKeyRefusal;

/** Why something can't happen in the room like that, in words. */
export const roomRefusal = refusalWords<RoomRefusal>({
	...formKeySentences,
	attendanceChangedMeanwhile: () => m.session_refused_attendance_changed(),
	chairNotOfBody: () => m.session_refused_chair_not_of_body(),
	chairTakesNoPart: () => m.session_refused_chair_no_account(),
	floorChanged: () => m.session_refused_floor_changed(),
	guestOnlyListens: () => m.guest_refused_only_listens(),
	handDown: () => m.session_refused_hand_down(),
	handUpAlready: () => m.session_refused_hand_up(),
	lotDrawnAlready: () => m.session_refused_lot_drawn(),
	lotMissing: () => m.session_refused_lot_missing(),
	meetingClosed: () => m.meeting_refused_closed(),
	meetingNotRunning: () => m.meeting_refused_not_running(),
	noLotForeseen: () => m.session_refused_no_lot(),
	noSubstitute: () => m.meeting_refused_no_substitute(),
	nobodyHoldsSeat: () => m.meeting_refused_nobody_holds_seat(),
	nobodyInPool: () => m.session_refused_nobody_in_pool(),
	nobodyLeft: () => m.session_refused_nobody_left(),
	notTakingPart: () => m.session_refused_not_taking_part(),
	personTwice: () => m.meeting_refused_person_twice(),
	seatHasVoted: () => m.session_refused_seat_has_voted(),
	seatHeld: () => m.session_refused_seat_held(),
	seatTaken: () => m.session_refused_seat_taken(),
	seatTwice: () => m.meeting_refused_seat_twice(),
	seatUnknown: () => m.meeting_refused_seat_unknown(),
	sentNameMissing: () => m.session_refused_name_missing(),
	substitutesNotForeseen: () => m.session_refused_not_foreseen()
});
