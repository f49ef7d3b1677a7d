import { ok, refuse, type Result } from '../result';
import type { BodyKind } from './body';

export type NoMeetingReason = 'residentsVoteByBallot' | 'officeHoldsNoMeeting';

/**
 * Whether a body of this kind votes in meetings (P-01). All residents vote in a ballot, which is not a meeting;
 * an office decides at its desk.
 */
export function holdMeetings(kind: BodyKind): Result<true, NoMeetingReason> {
	switch (kind) {
		case 'residentBallot':
			return refuse('residentsVoteByBallot');
		case 'office':
			return refuse('officeHoldsNoMeeting');
		case 'seatCouncil':
		case 'openForum':
		case 'attendanceEarned':
		case 'applicantsJury':
		case 'drawnJury':
			return ok(true);
	}
}
