import { expect, test } from 'vitest';
import { leavePart, pseudonym, takePart } from './take-part';

const forum = { meeting: 'running', hasSeats: false, accountId: 'account-c', gone: [] } as const;
const persons = [
	{ attendanceId: 'attendance-1', pseudonym: 'P-01', accountId: 'account-a' },
	{ attendanceId: 'attendance-2', pseudonym: 'P-02', accountId: 'account-b' }
];

test('whoever comes to an open forum gets the next pseudonym (R-023)', () => {
	expect(takePart({ ...forum, persons: [] })).toMatchObject({ value: { pseudonym: 'P-01' } });
	expect(takePart({ ...forum, persons })).toMatchObject({ value: { pseudonym: 'P-03' } });
});

test('whoever left comes back as who they were; nobody else gets their pseudonym', () => {
	const [first, second] = persons;
	const facts = { ...forum, persons: second ? [second] : [], gone: first ? [first] : [] };
	expect(takePart({ ...facts, accountId: 'account-a' })).toEqual({
		ok: true,
		value: { pseudonym: 'P-01', returns: 'attendance-1' }
	});
	expect(takePart(facts)).toEqual({ ok: true, value: { pseudonym: 'P-03', returns: null } });
});

test('only whoever is there leaves, while the meeting goes on', () => {
	const leaves = { meeting: 'running', persons, accountId: 'account-b' } as const;
	expect(leavePart(leaves)).toEqual({ ok: true, value: 'attendance-2' });
	expect(leavePart({ ...leaves, accountId: 'account-c' })).toMatchObject({
		reason: 'notTakingPart'
	});
	expect(leavePart({ ...leaves, meeting: 'closed' })).toMatchObject({
		reason: 'meetingNotRunning'
	});
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
