import { expect, test } from 'vitest';
import { votesOfMinutes, type AnnouncedVote, type MeetingAmongVotes } from './votes-of-minutes';

const line = {
	...{ reference: '2026-1', title: 'Ideen', manifestHash: 'ab'.repeat(32) },
	...{ opensAt: '2026-06-01T06:00:00.000Z', closesAt: '2026-06-29T18:00:00.000Z' }
};
const at = (time: string) => new Date(`2026-05-12T${time}:00Z`);

const vote = (change: Partial<AnnouncedVote> = {}): AnnouncedVote => ({
	...{ ...line, announcedAt: at('12:00'), isCalledOff: false, proposalIds: ['p1', 'p2'] },
	...change
});
const meeting = (change: Partial<MeetingAmongVotes> = {}): MeetingAmongVotes => ({
	...{ closedAt: at('19:00'), previousClosedAt: at('09:00'), proposalIds: [] },
	...change
});

test.each<[string, Partial<AnnouncedVote>, Partial<MeetingAmongVotes>, boolean]>([
	['announced since the previous meeting', {}, {}, true],
	['announced at its last moment', { announcedAt: at('19:00') }, {}, true],
	['announced after it', { announcedAt: at('19:01') }, {}, false],
	['while the meeting goes on', { announcedAt: at('19:01') }, { closedAt: null }, true],
	['written down last time already', { announcedAt: at('09:00') }, {}, false],
	['the first meeting of the body', {}, { previousClosedAt: null }, true],
	[
		'older, with a project on the agenda',
		{ announcedAt: at('08:00') },
		{ proposalIds: ['p2'] },
		true
	],
	['older, with none of them', { announcedAt: at('08:00') }, { proposalIds: ['p3'] }, false],
	['later, with a project on it', { announcedAt: at('20:00') }, { proposalIds: ['p1'] }, false],
	['called off', { isCalledOff: true }, { proposalIds: ['p1'] }, false]
])('%s', (...[, of, evening, isWritten]) => {
	expect(votesOfMinutes([vote(of)], meeting(evening))).toEqual(isWritten ? [line] : []);
});
