import type { FundingProfile } from './schema/funding-profile';

type Room = FundingProfile['room']['value'];
type Publicity = 'public' | 'nonPublic';

/** Whether everybody may be there when the vote is taken (P-65). */
export function roomOfVote(room: Room): Publicity {
	return room === 'nonPublic' ? 'nonPublic' : 'public';
}

/** Whether everybody may hear what is said before (P-65, R-068). */
export function roomOfTalk(room: Room): Publicity {
	return room === 'public' ? 'public' : 'nonPublic';
}
