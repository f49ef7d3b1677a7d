import { expect, test } from 'vitest';
import { pseudonym, takePart } from './take-part';

const forum = { meeting: 'running', hasSeats: false, accountId: 'account-c' } as const;
const persons = [
	{ attendanceId: 'attendance-1', pseudonym: 'P-01', accountId: 'account-a' },
	{ attendanceId: 'attendance-2', pseudonym: 'P-02', accountId: 'account-b' }
];

test('whoever comes to an open forum gets the next pseudonym (R-023)', () => {
	expect(takePart({ ...forum, persons: [] })).toEqual({ ok: true, value: 'P-01' });
	expect(takePart({ ...forum, persons })).toEqual({ ok: true, value: 'P-03' });
});

test.each([
	['twice', { ...forum, accountId: 'account-b' }, 'alreadyTakingPart'],
	['before the meeting', { ...forum, meeting: 'planned' as const }, 'meetingNotRunning'],
	['after the meeting', { ...forum, meeting: 'closed' as const }, 'meetingNotRunning'],
	['in a council with seats', { ...forum, hasSeats: true }, 'bodyHasSeats']
])('nobody takes part %s', (_case, facts, reason) => {
	expect(takePart({ ...facts, persons })).toEqual({ ok: false, reason });
});

test.each([
	[1, 'P-01'],
	[9, 'P-09'],
	[10, 'P-10'],
	[99, 'P-99'],
	[100, 'P-100']
])('person %i is %s', (number, name) => {
	expect(pseudonym(number)).toBe(name);
});
