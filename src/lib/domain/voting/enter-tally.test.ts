import { expect, test } from 'vitest';
import { aCouncilVote } from '../../../../tests/support/council-vote';
import { consensusForum } from '../rules/presets/consensus-forum';
import { enterTally, type HandsRaised, type TallyFacts } from './enter-tally';

const council = aCouncilVote(['yes'], 'yesNo').rules.funding;
const forum = consensusForum.rules(
	{
		title: 'Forum',
		benches: [],
		arbiterOffice: '',
		dissentOffice: 'Programme office',
		consentOffice: '',
		escalationOffices: [],
		adoption: { document: 'Geschäftsordnung', place: '§ 6' }
	},
	{ voters: 'anyone', abstention: 'neutral', handOver: 'simple', protectedGround: 'dissentPath' }
).funding;

const hands = (given: Partial<HandsRaised> = {}): HandsRaised => ({
	bench: null,
	filled: 10,
	present: 10,
	recused: 0,
	yes: 0,
	no: 0,
	abstain: 0,
	concern: 0,
	standAside: 0,
	veto: 0,
	protectedVetoes: 0,
	points: 0,
	...given
});

const facts = (given: Partial<TallyFacts>): TallyFacts => ({
	item: 'open',
	entryMode: 'showOfHands',
	rules: forum,
	benches: [null],
	groups: [hands({ yes: 10 })],
	reason: '',
	...given
});

test('hands are taken down while the item is open, and only then', () => {
	expect(enterTally(facts({})).ok).toBe(true);
	expect(enterTally(facts({ item: 'planned' }))).toMatchObject({ reason: 'notOpenYet' });
	expect(enterTally(facts({ item: 'closed' }))).toMatchObject({ reason: 'itemClosed' });
});

test('an item on which people vote online takes no hands: no vote is counted twice', () => {
	expect(enterTally(facts({ entryMode: 'online' }))).toMatchObject({ reason: 'votedOnline' });
});

test('as many hands as people who may vote, and not one more', () => {
	const groups = (yes: number) => [hands({ present: 10, recused: 1, yes, abstain: 1 })];
	expect(enterTally(facts({ groups: groups(8) })).ok).toBe(true);
	expect(enterTally(facts({ groups: groups(9) }))).toEqual({
		ok: false,
		reason: 'moreHandsThanPresent',
		details: { bench: '', hands: 10, mayVote: 9 }
	});
});

test('P-34 a veto comes with its words', () => {
	const groups = [hands({ yes: 9, veto: 1 })];
	expect(enterTally(facts({ groups, reason: ' ' }))).toMatchObject({ reason: 'reasonMissing' });
	expect(enterTally(facts({ groups, reason: 'Zu laut.' })).ok).toBe(true);
});

test('WC-05 no more marks for a protected group than vetoes', () => {
	const groups = [hands({ yes: 9, veto: 1, protectedVetoes: 2 })];
	expect(enterTally(facts({ groups, reason: 'x' }))).toMatchObject({
		reason: 'protectedAboveVetoes'
	});
});

test('a majority body knows no veto, and each bench is counted once', () => {
	const rules = council;
	const benches = ['residents', 'strong'];
	const groups = benches.map((bench) => hands({ bench, yes: 5 }));
	expect(enterTally(facts({ rules, benches, groups })).ok).toBe(true);
	expect(enterTally(facts({ rules, benches, groups: groups.slice(1) }))).toMatchObject({
		reason: 'benchUnknown'
	});
	expect(
		enterTally(facts({ rules, benches: [null], groups: [hands({ veto: 1 })], reason: 'x' }))
	).toMatchObject({ reason: 'choiceNotOffered' });
});
