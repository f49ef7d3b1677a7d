import { expect, test } from 'vitest';
import { bodyKinds } from './body';
import { holdMeetings } from './hold-meetings';

test('P-01 all kinds meet but the ballot of the residents and the office', () => {
	const answers = bodyKinds.map((kind) => {
		const meets = holdMeetings(kind);
		return [kind, meets.ok ? 'meets' : meets.reason];
	});
	expect(Object.fromEntries(answers)).toEqual({
		seatCouncil: 'meets',
		openForum: 'meets',
		attendanceEarned: 'meets',
		applicantsJury: 'meets',
		drawnJury: 'meets',
		residentBallot: 'residentsVoteByBallot',
		office: 'officeHoldsNoMeeting'
	});
});
