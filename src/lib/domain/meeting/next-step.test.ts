import { expect, test } from 'vitest';
import { nextStep } from './next-step';

const one = (itemId: string, state: 'planned' | 'open' | 'closed', isOff = false) => ({
	...{ itemId, state, isOff }
});
const evening = {
	meeting: 'running',
	items: [
		one('a', 'closed'),
		one('off', 'planned', true),
		one('b', 'planned'),
		one('c', 'planned')
	],
	asksInvitation: false,
	asksAttendance: false,
	asksDraw: false
} as const;

test.each([
	[
		'before its day, the invitation comes first',
		{ meeting: 'planned', asksInvitation: true, asksAttendance: true },
		{ kind: 'invite' }
	],
	[
		'a meeting that runs is not invited to any more',
		{ asksInvitation: true },
		{ kind: 'openItem', itemId: 'b' }
	],
	[
		'who is there comes before the start',
		{ meeting: 'planned', asksAttendance: true },
		{ kind: 'attendance' }
	],
	['then the meeting opens', { meeting: 'planned' }, { kind: 'openMeeting' }],
	['empty seats are drawn for before the next vote', { asksDraw: true }, { kind: 'draw' }],
	['the first item that waits', {}, { kind: 'openItem', itemId: 'b' }],
	[
		'what is open comes first, also after the screen was loaded anew',
		{ items: [one('a', 'planned'), one('b', 'open')], asksDraw: true },
		{ kind: 'closeItem', itemId: 'b' }
	],
	['the end, when nothing waits', { items: [one('a', 'closed')] }, { kind: 'closeMeeting' }],
	['nothing once it is over', { meeting: 'closed' }, null]
] as const)('%s', (_case, change, expected) => {
	expect(nextStep({ ...evening, ...change })).toEqual(expected);
});
