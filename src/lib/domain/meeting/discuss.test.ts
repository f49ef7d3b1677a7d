import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	checkDiscussed,
	discussedMinutes,
	missingMinutes,
	startDiscussion,
	type Discussion,
	type DiscussionRules,
	type TalkSoFar
} from './discuss';

const at = (time: string, on = '2026-03-10') => new Date(`${on}T${time}:00+01:00`);
const stretch = (
	from: string,
	until: string | null,
	more: Partial<Discussion> = {}
): Discussion => ({
	meetingId: 'this',
	startedAt: at(from),
	endedAt: until === null ? null : at(until),
	...more
});
const none: DiscussionRules = {
	inTwoSteps: false,
	twoStepsSource: 'Rules, section 3',
	minutes: null,
	daysBeforeVote: null,
	concernsAnswered: false,
	source: 'Rules, section 9'
};
const talk = (more: Partial<TalkSoFar> = {}): TalkSoFar => ({
	meetingId: 'this',
	discussions: [],
	concerns: [],
	now: at('19:30'),
	...more
});

describe('where nothing is ruled', () => {
	test('a vote opens without a word, whatever has been said', () => {
		expect(checkDiscussed(none, talk())).toMatchObject({ ok: true });
		expect(checkDiscussed(none, talk({ concerns: [{ isAnswered: false }] }))).toMatchObject({
			ok: true
		});
	});

	test('but not into a discussion that goes on', () => {
		const discussions = [stretch('19:00', null)];
		expect(checkDiscussed(none, talk({ discussions }))).toMatchObject({
			reason: 'discussionGoesOn'
		});
	});
});

describe('P-73 fewest minutes', () => {
	const rules = { ...none, minutes: 15 };
	const held = (discussions: readonly Discussion[], now = at('19:30')) =>
		checkDiscussed(rules, talk({ discussions, now }));

	test('never begun: all of them are missing, and the rule is named', () => {
		expect(held([])).toEqual({
			ok: false,
			reason: 'discussionTooShort',
			details: { missing: 15, minutes: 15, source: 'Rules, section 9' }
		});
	});

	test('a second short is a minute short; the very second is enough', () => {
		const started = at('19:00');
		const endedAfter = (seconds: number) => [
			{ ...stretch('19:00', null), endedAt: new Date(started.getTime() + seconds * 1000) }
		];
		expect(held(endedAfter(15 * 60 - 1))).toMatchObject({ details: { missing: 1 } });
		expect(held(endedAfter(15 * 60))).toMatchObject({ ok: true });
	});

	test('while it goes on the clock counts; then the chair has to end it', () => {
		const running = [stretch('19:00', null)];
		expect(held(running, at('19:10'))).toMatchObject({
			reason: 'discussionTooShort',
			details: { missing: 5 }
		});
		expect(held(running, at('19:15'))).toMatchObject({ reason: 'discussionGoesOn' });
	});

	test('its stretches add up, also over meetings', () => {
		const earlier = stretch('18:00', '18:10', { meetingId: 'before' });
		expect(held([earlier, stretch('19:00', '19:04')])).toMatchObject({ details: { missing: 1 } });
		expect(held([earlier, stretch('19:00', '19:05')])).toMatchObject({ ok: true });
	});

	test('what is missing and what was held make up what is ruled, for every length', () => {
		fc.assert(
			fc.property(fc.nat(7200), fc.integer({ min: 1, max: 120 }), (seconds, minutes) => {
				const endedAt = new Date(at('19:00').getTime() + seconds * 1000);
				const discussions = [{ ...stretch('19:00', null), endedAt }];
				const facts = { discussions, now: endedAt };
				const missing = missingMinutes({ minutes }, facts);
				expect(missing === 0).toBe(seconds >= minutes * 60);
				expect(missing).toBe(Math.max(0, minutes - discussedMinutes(discussions, endedAt)));
			})
		);
	});
});

describe('P-68 in two steps', () => {
	const rules = { ...none, inTwoSteps: true };
	const before = stretch('19:00', '19:20', { meetingId: 'before' });

	test('what was said in the same evening is not the first step', () => {
		expect(checkDiscussed(rules, talk({ discussions: [stretch('19:00', '19:20')] }))).toEqual({
			ok: false,
			reason: 'firstStepMissing',
			details: { source: 'Rules, section 3' }
		});
		expect(checkDiscussed(rules, talk({ discussions: [before] }))).toMatchObject({ ok: true });
	});

	test.each([
		['2026-03-16', false],
		['2026-03-17', true],
		['2026-03-18', true]
	])('P-73 seven days later is the 17th, not the 16th: on %s %s', (on, isOpen) => {
		const weekLater = { ...rules, daysBeforeVote: 7 };
		const checked = checkDiscussed(weekLater, {
			...talk({ discussions: [before] }),
			now: at('00:00', on)
		});
		expect(checked).toMatchObject(
			isOpen ? { ok: true } : { reason: 'voteTooEarly', details: { days: 7, on: '2026-03-17' } }
		);
	});

	test('days alone want a discussion as well, in whichever meeting', () => {
		const days = { ...none, daysBeforeVote: 1 };
		expect(checkDiscussed(days, talk())).toMatchObject({
			reason: 'firstStepMissing',
			details: { source: 'Rules, section 9' }
		});
		const discussions = [stretch('19:00', '19:20'), stretch('19:25', '19:26')];
		const next = { ...talk({ discussions }), now: at('00:01', '2026-03-11') };
		expect(checkDiscussed(days, next)).toMatchObject({ ok: true });
	});
});

describe('P-73 concerns are answered before the vote', () => {
	const rules = { ...none, concernsAnswered: true };
	test('the first one without an answer is named by its number', () => {
		const concerns = [{ isAnswered: true }, { isAnswered: false }, { isAnswered: false }];
		expect(checkDiscussed(rules, talk({ concerns }))).toMatchObject({
			reason: 'concernUnanswered',
			details: { number: 2, open: 2 }
		});
		const all = concerns.map(() => ({ isAnswered: true }));
		expect(checkDiscussed(rules, talk({ concerns: all }))).toMatchObject({ ok: true });
	});
});

describe('the chair begins it', () => {
	const ready = {
		item: 'planned',
		isWithdrawn: false,
		meeting: 'running',
		goesOn: false
	} as const;
	test.each([
		[{}, null],
		[{ goesOn: true }, 'discussionGoesOn'],
		[{ item: 'open' }, 'voteOpen'],
		[{ item: 'closed' }, 'itemClosed'],
		[{ isWithdrawn: true }, 'motionWithdrawn'],
		[{ meeting: 'planned' }, 'meetingNotRunning'],
		[{ meeting: 'closed' }, 'meetingNotRunning']
	] as const)('%j: %s', (facts, reason) => {
		expect(startDiscussion({ ...ready, ...facts })).toMatchObject(
			reason ? { reason } : { ok: true }
		);
	});
});
