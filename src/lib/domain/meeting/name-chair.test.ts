import { expect, test } from 'vitest';
import { nameChair } from './name-chair';

const holders = [
	{ id: 'ayse', accountId: 'account-a' },
	{ id: 'bernd', accountId: null }
];

test.each([
	['somebody of the body', 'running', 'ayse'],
	['nobody, so that the manager alone is left', 'planned', null]
] as const)('P-17 names %s', (_case, meeting, seatHolderId) => {
	expect(nameChair({ meeting, holders, seatHolderId })).toEqual({ ok: true, value: seatHolderId });
});

test.each([
	['once the meeting is over', { meeting: 'closed', seatHolderId: 'ayse' }, 'meetingClosed'],
	['whoever is not of the body', { meeting: 'running', seatHolderId: 'carla' }, 'chairNotOfBody'],
	[
		'whoever has no account to open the screen with',
		{ meeting: 'running', seatHolderId: 'bernd' },
		'chairTakesNoPart'
	]
] as const)('does not name %s', (_case, asked, reason) => {
	expect(nameChair({ holders, ...asked })).toMatchObject({ ok: false, reason });
});
