import type { BodyKind, SeatCapacity } from '$lib/domain/council/body';
import type { NoMeetingReason } from '$lib/domain/council/hold-meetings';
import { officeName } from '$lib/i18n/role-names';
import { m } from '$lib/paraglide/messages';

const kinds = {
	seatCouncil: { name: m.body_kind_seat_council, about: m.body_about_seat_council },
	openForum: { name: m.body_kind_open_forum, about: m.body_about_open_forum },
	attendanceEarned: {
		name: m.body_kind_attendance_earned,
		about: m.body_about_attendance_earned
	},
	applicantsJury: { name: m.body_kind_applicants_jury, about: m.body_about_applicants_jury },
	drawnJury: { name: m.body_kind_drawn_jury, about: m.body_about_drawn_jury },
	residentBallot: { name: m.body_kind_resident_ballot, about: m.body_about_resident_ballot },
	office: { name: m.body_kind_office, about: m.body_about_office }
} satisfies Record<BodyKind, { name: () => string; about: () => string }>;

/** What a body of this kind is called. */
export const bodyKind = (kind: BodyKind): string => kinds[kind].name();

/** Who votes in a body of this kind, in a sentence or two. */
export const aboutBodyKind = (kind: BodyKind): string => kinds[kind].about();

/** Why a body of this kind holds no meetings. */
export const noMeetingSentence = {
	residentsVoteByBallot: m.body_kind_meets_not_ballot,
	officeHoldsNoMeeting: m.body_kind_meets_not_office
} satisfies Record<NoMeetingReason, () => string>;

/** In which capacity somebody acts for a seat. */
export const capacityName = (capacity: SeatCapacity): string => officeName(capacity);
