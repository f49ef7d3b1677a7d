import { expect, test } from 'vitest';
import { nameChair } from './name-chair';

const holders = [
	{ id: 'ayse', accountId: 'account-a' },
	{ id: 'bernd', accountId: null }
];

test.each([
	['somebody of the body', { kind: 'holder', seatHolderId: 'ayse' }, 'ayse'],
	['nobody, so that the manager alone is left', { kind: 'manager' }, null],
	['whoever leads the body', { kind: 'standing' }, undefined]
] as const)('P-17 names %s', (_case, chosen, value) => {
	for (const meeting of ['planned', 'running'] as const)
		expect(nameChair({ meeting, holders, chosen })).toEqual({ ok: true, value });
});

const holder = (seatHolderId: string) => ({ kind: 'holder', seatHolderId }) as const;

test.each([
	['once the meeting is over', { meeting: 'closed', chosen: holder('ayse') }, 'meetingClosed'],
	['whoever is not of the body', { meeting: 'running', chosen: holder('carla') }, 'chairNotOfBody'],
	[
		'whoever has no account to open the screen with',
		{ meeting: 'running', chosen: holder('bernd') },
		'chairTakesNoPart'
	]
] as const)('does not name %s', (_case, asked, reason) => {
	expect(nameChair({ holders, ...asked })).toMatchObject({ ok: false, reason });
});
