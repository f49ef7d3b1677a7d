import { describe, expect, test } from 'vitest';
import {
	contributionKinds,
	contributionsPerPerson,
	deliberate,
	openKinds,
	type Contribution,
	type Deliberation
} from './deliberate';

const facts: Deliberation = {
	speakers: ['member'],
	item: 'planned',
	isWithdrawn: false,
	meeting: 'planned',
	hasToLeave: false,
	isDiscussionOver: false,
	questionIds: ['question-1'],
	alreadyAdded: 0,
	amountCents: 90_000
};

const say = (kind: Contribution['kind'], more: Partial<Contribution> = {}): Contribution => ({
	kind,
	inReplyTo: kind === 'answer' ? 'question-1' : null,
	amountCents: kind === 'amendment' ? 60_000 : null,
	words: 'Who looks after the bicycle?',
	...more
});

describe('who may add what', () => {
	test.each([
		['member', ['question', 'for', 'against', 'concern', 'amendment']],
		['resident', ['question', 'for', 'against', 'concern', 'amendment']],
		['manager', ['question', 'answer', 'for', 'against', 'concern', 'amendment']],
		['applicant', ['answer', 'for']]
	] as const)('%s: %j', (speaker, kinds) => {
		expect(openKinds({ ...facts, speakers: [speaker] })).toEqual(kinds);
		for (const kind of contributionKinds) {
			const isIn = kinds.some((allowed) => allowed === kind);
			expect(deliberate(say(kind), { ...facts, speakers: [speaker] })).toMatchObject(
				isIn ? { ok: true } : { ok: false, reason: 'notYourPart' }
			);
		}
	});

	test('a member who is the applicant debates as a member and answers as the applicant (R-046)', () => {
		const both = { ...facts, speakers: ['member', 'applicant'] } as const;
		expect(deliberate(say('answer'), both)).toMatchObject({ ok: true });
		expect(deliberate(say('for'), both)).toMatchObject({ ok: true });
	});

	test('where the rules send the interested outside, they only answer as the applicant (P-51)', () => {
		const outside = { ...facts, speakers: ['member', 'applicant'], hasToLeave: true } as const;
		expect(deliberate(say('for'), outside)).toMatchObject({ reason: 'recusedOutside' });
		expect(deliberate(say('answer'), outside)).toMatchObject({ ok: true });
		expect(openKinds(outside)).toEqual(['answer']);
	});

	test('a visitor adds nothing', () => {
		expect(deliberate(say('question'), { ...facts, speakers: [] })).toMatchObject({
			reason: 'notYourPart'
		});
		expect(openKinds({ ...facts, speakers: [] })).toEqual([]);
	});
});

describe('when', () => {
	test('talk goes on while the vote is open, amendments do not', () => {
		const open = { ...facts, item: 'open', meeting: 'running' } as const;
		expect(deliberate(say('question'), open)).toMatchObject({ ok: true });
		expect(deliberate(say('amendment'), open)).toMatchObject({ reason: 'voteOpen' });
		expect(openKinds(open)).toEqual(['question', 'for', 'against', 'concern']);
	});

	test('once the chair has ended the discussion only answers come in', () => {
		const ended = { ...facts, speakers: ['manager'], isDiscussionOver: true } as const;
		expect(deliberate(say('answer'), ended)).toMatchObject({ ok: true });
		expect(openKinds(ended)).toEqual(['answer']);
		for (const kind of ['question', 'for', 'against', 'concern', 'amendment'] as const)
			expect(deliberate(say(kind), ended)).toMatchObject({ reason: 'discussionEnded' });
	});

	test.each(['question', 'for', 'against', 'amendment'] as const)(
		'a closed item takes no %s, and says so',
		(kind) => {
			expect(deliberate(say(kind), { ...facts, item: 'closed' })).toMatchObject({
				reason: 'itemClosed'
			});
			expect(openKinds({ ...facts, item: 'closed' })).toEqual([]);
		}
	);

	test('nothing is said any more about a proposal that was taken back', () => {
		const withdrawn = { ...facts, isWithdrawn: true };
		expect(deliberate(say('for'), withdrawn)).toMatchObject({ reason: 'motionWithdrawn' });
		expect(openKinds(withdrawn)).toEqual([]);
	});

	test('an item that a closed meeting never reached waits for the next one', () => {
		expect(deliberate(say('question'), { ...facts, meeting: 'closed' })).toMatchObject({
			reason: 'meetingOver'
		});
		expect(openKinds({ ...facts, meeting: 'closed' })).toEqual([]);
	});
});

describe('how much', () => {
	test.each(['question', 'for', 'against', 'amendment'] as const)(
		'the last %s of a person is taken, one more is not',
		(kind) => {
			const limit = contributionsPerPerson[kind];
			expect(deliberate(say(kind), { ...facts, alreadyAdded: limit - 1 })).toMatchObject({
				ok: true
			});
			expect(deliberate(say(kind), { ...facts, alreadyAdded: limit })).toEqual({
				ok: false,
				reason: 'enoughSaid',
				details: { limit }
			});
		}
	);

	test('the manager writes down what many people said in the room', () => {
		const manager = { ...facts, speakers: ['manager'], alreadyAdded: 40 } as const;
		expect(deliberate(say('for'), manager)).toMatchObject({ ok: true });
	});
});

describe('an answer', () => {
	test.each([[null], ['question-of-another-motion']])('belongs to a question, not to %s', (id) => {
		expect(
			deliberate(say('answer', { inReplyTo: id }), { ...facts, speakers: ['applicant'] })
		).toMatchObject({ reason: 'questionUnknown' });
	});
});

describe('an amendment asks for less, or for a condition, or for both', () => {
	test.each([
		['one cent', { amountCents: 1 }],
		['one cent less than asked', { amountCents: 89_999 }],
		['only a condition', { amountCents: null, words: 'The bicycle stays in the quarter.' }],
		['only an amount', { amountCents: 60_000, words: '' }]
	])('%s', (_case, more) => {
		expect(deliberate(say('amendment', more), facts)).toMatchObject({ ok: true });
	});

	test.each([
		['nothing at all', { amountCents: null, words: ' ' }, 'amendmentEmpty'],
		['zero', { amountCents: 0 }, 'amountNotLower'],
		['the amount asked', { amountCents: 90_000 }, 'amountNotLower'],
		['more than asked', { amountCents: 90_001 }, 'amountNotLower']
	])('never for %s', (_case, more, reason) => {
		expect(deliberate(say('amendment', more), facts)).toMatchObject({ ok: false, reason });
	});

	test('other kinds carry no amount', () => {
		expect(deliberate(say('for', { amountCents: 5 }), facts)).toMatchObject({
			value: { amountCents: null }
		});
	});
});
