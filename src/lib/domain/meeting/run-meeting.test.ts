import { expect, test } from 'vitest';
import { closeMeeting, openMeeting } from './run-meeting';

test('a planned meeting begins, once', () => {
	expect(openMeeting('planned')).toEqual({ ok: true, value: 'running' });
	expect(openMeeting('running')).toMatchObject({ reason: 'meetingAlreadyRunning' });
	expect(openMeeting('closed')).toMatchObject({ reason: 'meetingAlreadyClosed' });
});

test('a running meeting ends although items were never opened', () => {
	expect(closeMeeting('running', ['closed', 'planned'])).toEqual({ ok: true, value: 'closed' });
	expect(closeMeeting('running', [])).toEqual({ ok: true, value: 'closed' });
});

test.each([
	['planned', [], 'meetingNotRunning'],
	['closed', [], 'meetingNotRunning'],
	['running', ['closed', 'open'], 'itemStillOpen']
] as const)('a %s meeting with items %j does not end', (state, items, reason) => {
	expect(closeMeeting(state, items)).toEqual({ ok: false, reason });
});
