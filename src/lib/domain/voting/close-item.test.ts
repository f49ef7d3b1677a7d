import { expect, test } from 'vitest';
import { changedRules } from '../../../../tests/support/changed-rules';
import { closeItem, type ClosingFacts } from './close-item';

const facts = (given: Partial<ClosingFacts>): ClosingFacts => ({
	item: 'open',
	entryMode: 'online',
	hasCount: false,
	isSpoiled: false,
	interests: [{ state: 'declared' }, { state: 'dismissed' }],
	rules: changedRules({}).funding,
	answers: {},
	...given
});

test('an open item closes, once', () => {
	expect(closeItem(facts({})).ok).toBe(true);
	expect(closeItem(facts({ item: 'closed' }))).toMatchObject({ reason: 'itemClosed' });
	expect(closeItem(facts({ item: 'planned' }))).toMatchObject({ reason: 'notOpenYet' });
});

test('a show of hands is entered before it ends', () => {
	const inTheRoom = { entryMode: 'showOfHands' } as const;
	expect(closeItem(facts(inTheRoom))).toMatchObject({ reason: 'countMissing' });
	expect(closeItem(facts({ ...inTheRoom, hasCount: true })).ok).toBe(true);
});

test('a roll call has an answer before it ends', () => {
	const called = { entryMode: 'rollCall' } as const;
	expect(closeItem(facts(called))).toMatchObject({ reason: 'rollCallMissing' });
	expect(closeItem(facts({ ...called, hasCount: true })).ok).toBe(true);
});

test('a secret vote with a vote that should not be in it does not end', () => {
	const spoiled = { entryMode: 'secretOnline', isSpoiled: true } as const;
	expect(closeItem(facts(spoiled))).toMatchObject({ reason: 'secretVoteSpoiled' });
});

test('P-50 whoever is in doubt is decided before votes are counted', () => {
	expect(closeItem(facts({ interests: [{ state: 'inDoubt' }] }))).toMatchObject({
		reason: 'interestUndecided'
	});
});

test('P-22 what decides about the vote is said before it ends', () => {
	const { funding } = changedRules({ 'funding.quorumTested': 'onRequest' });
	expect(closeItem(facts({ rules: funding }))).toMatchObject({ reason: 'factUnanswered' });
	const closed = closeItem(facts({ rules: funding, answers: { quorumDoubted: true } }));
	expect(closed).toMatchObject({ ok: true, value: { quorumDoubted: true, allInvited: null } });
});
