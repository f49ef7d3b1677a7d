import { expect, test } from 'vitest';
import { closeMeeting, openMeeting } from './run-meeting';

const nothing = { isDiscussing: false, hasOpenRound: false };

test('a planned meeting begins, once', () => {
	const nobody = { countsAtStart: false, present: [] };
	expect(openMeeting({ ...nobody, state: 'planned' })).toEqual({ ok: true, value: 'running' });
	expect(openMeeting({ ...nobody, state: 'running' })).toMatchObject({
		reason: 'meetingAlreadyRunning'
	});
	expect(openMeeting({ ...nobody, state: 'closed' })).toMatchObject({
		reason: 'meetingAlreadyClosed'
	});
});

test('P-22 where the start decides, somebody is written down before the meeting begins', () => {
	const start = { state: 'planned', countsAtStart: true } as const;
	const present = [
		{ bench: 'residents', present: 0 },
		{ bench: 'partners', present: 0 }
	];
	expect(openMeeting({ ...start, present })).toMatchObject({ reason: 'attendanceMissing' });
	expect(openMeeting({ ...start, present: [] })).toMatchObject({ reason: 'attendanceMissing' });
	const one = [...present, { bench: null, present: 1 }];
	expect(openMeeting({ ...start, present: one })).toMatchObject({ ok: true });
});

test('a running meeting ends although items were never opened', () => {
	expect(closeMeeting('running', ['closed', 'planned'], nothing)).toEqual({
		ok: true,
		value: 'closed'
	});
	expect(closeMeeting('running', [], nothing)).toEqual({ ok: true, value: 'closed' });
});

test.each([
	['planned', [], 'meetingNotRunning'],
	['closed', [], 'meetingNotRunning'],
	['running', ['closed', 'open'], 'itemStillOpen']
] as const)('a %s meeting with items %j does not end', (state, items, reason) => {
	expect(closeMeeting(state, items, nothing)).toEqual({ ok: false, reason });
});

test('a meeting does not end in the middle of a discussion', () => {
	expect(closeMeeting('running', ['planned'], { ...nothing, isDiscussing: true })).toMatchObject({
		reason: 'discussionGoesOn'
	});
});

test('a meeting does not end while money waits to be shared out', () => {
	expect(closeMeeting('running', ['closed'], { ...nothing, hasOpenRound: true })).toMatchObject({
		reason: 'roundStillOpen'
	});
});
