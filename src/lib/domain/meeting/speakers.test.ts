import { describe, expect, test } from 'vitest';
import { callSpeaker, floorOf, handsToLower, raiseHand, type Hand } from './speakers';

const hands: readonly Hand[] = [
	{ id: 'one', voter: 'public-1', state: 'done' },
	{ id: 'two', voter: 'public-2', state: 'speaking' },
	{ id: 'three', voter: 'politics-1', state: 'waiting' }
];

describe('a hand', () => {
	test.each(['public-1', 'public-2', 'providers-1'])('goes up once at a time: %s', (voter) => {
		expect(raiseHand({ meeting: 'running', voter, hands })).toEqual({ ok: true, value: voter });
	});

	test.each([
		['planned', 'public-1', 'meetingNotRunning'],
		['running', null, 'notTakingPart'],
		['running', 'politics-1', 'handUpAlready']
	] as const)('stays down: %s, %s', (meeting, voter, reason) => {
		expect(raiseHand({ meeting, voter, hands })).toMatchObject({ reason });
	});
});

describe('the floor', () => {
	const call = { meeting: 'running', hands, seenSpeaking: 'two', handId: 'three' } as const;

	test('goes from one to the next, or back to nobody', () => {
		expect(callSpeaker(call)).toEqual({ ok: true, value: { ends: 'two', speaks: 'three' } });
		expect(callSpeaker({ ...call, handId: null })).toEqual({
			ok: true,
			value: { ends: 'two', speaks: null }
		});
	});

	test('is not given twice by two who saw the same speaker', () => {
		expect(callSpeaker({ ...call, seenSpeaking: 'one' })).toMatchObject({ reason: 'floorChanged' });
		expect(callSpeaker({ ...call, handId: 'one' })).toMatchObject({ reason: 'handDown' });
		expect(callSpeaker({ ...call, meeting: 'closed' })).toMatchObject({
			reason: 'meetingNotRunning'
		});
	});
});

describe('who is not there any more', () => {
	const member = { capacity: 'member' } as const;
	const raised = hands.map((hand) => ({ ...hand, ...member }));
	const all = raised.map(({ voter }) => ({ voter, ...member }));

	test('loses the floor or the place on the list; who has spoken, has spoken', () => {
		expect(handsToLower(raised, all)).toEqual([]);
		expect(handsToLower(raised, [])).toEqual([
			{ id: 'two', to: 'done' },
			{ id: 'three', to: 'withdrawn' }
		]);
		expect(handsToLower(raised, all.slice(0, 2))).toEqual([{ id: 'three', to: 'withdrawn' }]);
	});

	test('is no guest: they come and go on a list of their own', () => {
		const guests = raised.map((hand) => ({ ...hand, capacity: 'guest' as const }));
		expect(handsToLower(guests, [])).toEqual([]);
	});

	test('is whoever was replaced on the seat, too', () => {
		const substitute = { voter: 'politics-1', capacity: 'substitute' } as const;
		expect(handsToLower(raised, [...all.slice(0, 2), substitute])).toEqual([
			{ id: 'three', to: 'withdrawn' }
		]);
	});
});

test('who speaks now and who is next', () => {
	expect(floorOf(hands)).toMatchObject({ speaking: { id: 'two' }, next: { id: 'three' } });
	expect(floorOf([])).toEqual({ speaking: null, next: null });
});
