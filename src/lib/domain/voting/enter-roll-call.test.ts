import { expect, test } from 'vitest';
import { aCouncilVote } from '../../../../tests/support/council-vote';
import { ok, refuse } from '../result';
import { enterRollCall, type RollCallFacts } from './enter-roll-call';

const { funding } = aCouncilVote(
	Array.from({ length: 27 }, () => 'yes'),
	'yesNo'
).rules;

const seat = (voter: string, now: { present?: boolean; recused?: boolean } = {}) => ({
	voter,
	seatId: voter,
	attendanceId: null,
	benchCode: 'residents',
	capacity: 'member' as const,
	present: true,
	recused: false,
	...now
});

const open: RollCallFacts = {
	item: 'open',
	entryMode: 'rollCall',
	rules: funding,
	electorate: [seat('r-1'), seat('r-2'), seat('r-3', { present: false })],
	stored: [{ voter: 'r-2', choice: 'no', points: null }],
	answers: [],
	reason: ''
};
const answer = (
	voter: string,
	choice: 'yes' | 'no' | 'veto' | null,
	before: 'no' | null = null
) => ({
	voter,
	choice,
	points: null,
	before
});

test('answers are written down, put right, and taken back; the same again changes nothing', () => {
	const yes = answer('r-1', 'yes');
	expect(enterRollCall({ ...open, answers: [yes, answer('r-2', 'no', 'no')] })).toEqual(ok([yes]));
	const right = answer('r-2', 'yes', 'no');
	expect(enterRollCall({ ...open, answers: [right] })).toEqual(ok([right]));
	const back = answer('r-2', null, 'no');
	expect(enterRollCall({ ...open, answers: [back, answer('r-1', null)] })).toEqual(ok([back]));
});

test.each([
	['before the vote opens', { item: 'planned' }, 'notOpenYet'],
	['after it closed', { item: 'closed' }, 'itemClosed'],
	['where votes are cast online', { entryMode: 'online' }, 'notByRollCall'],
	['of a seat nobody answers for', { answers: [answer('r-3', 'yes')] }, 'rollCallOutdated'],
	['of a seat nobody knows', { answers: [answer('r-9', 'yes')] }, 'rollCallOutdated'],
	['over what somebody else entered', { answers: [answer('r-2', 'yes')] }, 'rollCallOutdated'],
	['that the rules do not know', { answers: [answer('r-1', 'veto')] }, 'choiceNotOffered']
] as const)('refuses an answer %s', (_case, facts, reason) => {
	expect(enterRollCall({ ...open, ...facts })).toEqual(refuse(reason));
});

test('what somebody answered before they left can still be taken back', () => {
	const electorate = [seat('r-2', { present: false })];
	const back = answer('r-2', null, 'no');
	expect(enterRollCall({ ...open, electorate, answers: [back] })).toEqual(ok([back]));
	const again = answer('r-2', 'no', 'no');
	expect(enterRollCall({ ...open, electorate, answers: [again] })).toEqual(ok([]));
});
