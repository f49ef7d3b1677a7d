import { expect, test } from 'vitest';
import { aCouncilVote } from '../../../../tests/support/council-vote';
import { correctCount, type CorrectionFacts } from './correct-count';

const group = {
	bench: 'residents',
	filled: 15,
	present: 12,
	recused: 0,
	yes: 8,
	no: 4,
	abstain: 0,
	concern: 0,
	standAside: 0,
	veto: 0,
	protectedVetoes: 0,
	points: 0
};
const facts = (given: Partial<CorrectionFacts>): CorrectionFacts => ({
	item: 'closed',
	entryMode: 'showOfHands',
	hasLaterReading: false,
	hasProceedings: false,
	hasRoundGoneOn: false,
	paidCents: 0,
	rules: aCouncilVote(['yes'], 'yesNo').rules.funding,
	benches: ['residents'],
	groups: [group],
	reason: '',
	answers: {},
	...given
});

test('a show of hands is put right after the vote, not before its end', () => {
	expect(correctCount(facts({})).ok).toBe(true);
	expect(correctCount(facts({ item: 'open' }))).toMatchObject({ reason: 'notClosedYet' });
});

test('what people voted online stands as they voted', () => {
	expect(correctCount(facts({ entryMode: 'online' }))).toMatchObject({ reason: 'votedOnline' });
});

test('a count on which others have acted is not changed below them', () => {
	expect(correctCount(facts({ hasLaterReading: true }))).toMatchObject({
		reason: 'laterReadingHeld'
	});
	expect(correctCount(facts({ hasProceedings: true }))).toMatchObject({
		reason: 'stationHasActed'
	});
});

test('what shares its money with others stands once one of them has gone on, or money has left', () => {
	expect(correctCount(facts({ hasRoundGoneOn: true }))).toMatchObject({ reason: 'roundGoneOn' });
	expect(correctCount(facts({ paidCents: 1 }))).toMatchObject({
		reason: 'moneyPaidOut',
		details: { paidCents: 1 }
	});
});

test('the corrected count is held against the same room', () => {
	expect(correctCount(facts({ groups: [{ ...group, yes: 9 }] }))).toMatchObject({
		reason: 'moreHandsThanPresent'
	});
});
