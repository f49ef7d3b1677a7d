import { expect, test } from 'vitest';
import { aCouncilVote } from '../../../../tests/support/council-vote';
import { consensusForum } from '../rules/presets/consensus-forum';
import { ok, refuse } from '../result';
import { castBallot, type BallotFacts } from './cast-ballot';
import { votingOptions } from './voting-options';

const council = aCouncilVote(
	Array.from({ length: 27 }, () => 'yes'),
	'yesNo'
).rules.funding;
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
const open: BallotFacts = {
	item: 'open',
	entryMode: 'online',
	rules: council,
	entry: { present: true, recused: false },
	hasVoted: false,
	choice: 'yes',
	reason: ''
};

test('a member who is there votes once on an open item', () => {
	expect(castBallot(open)).toEqual(ok('yes'));
});

test.each([
	['before the vote opens', { item: 'planned' }, 'notOpenYet'],
	['after it closed', { item: 'closed' }, 'itemClosed'],
	['when hands are counted in the room', { entryMode: 'showOfHands' }, 'countedInTheRoom'],
	['when seats are called in the room', { entryMode: 'rollCall' }, 'calledInTheRoom'],
	['with words in a secret vote', { entryMode: 'secretOnline', reason: 'I' }, 'secretWithoutWords'],
	['of somebody without a seat', { entry: null }, 'notEntitled'],
	['of an absent member', { entry: { present: false, recused: false } }, 'notPresent'],
	['of a conflicted member', { entry: { present: true, recused: true } }, 'conflictOfInterest'],
	['the second time', { hasVoted: true }, 'alreadyVoted'],
	['that the rules do not know', { choice: 'veto' }, 'choiceNotOffered'],
	['against where consensus is sought', { rules: forum, choice: 'no' }, 'choiceNotOffered'],
	['a veto without a reason', { rules: forum, choice: 'veto', reason: ' ' }, 'reasonMissing']
] as const)('refuses a vote %s', (_case, facts, reason) => {
	expect(castBallot({ ...open, ...facts })).toEqual(refuse(reason));
});

test('P-34 a veto with its reason is a vote', () => {
	expect(castBallot({ ...open, rules: forum, choice: 'veto', reason: 'Too loud' })).toEqual(
		ok('veto')
	);
});

test('P-34 in a secret vote a veto is cast without words', () => {
	const secret = { ...open, rules: forum, entryMode: 'secretOnline', choice: 'veto' } as const;
	expect(castBallot(secret)).toEqual(ok('veto'));
});

test('the rules say what can be chosen', () => {
	expect(votingOptions(council)).toEqual(['yes', 'no', 'abstain']);
	expect(votingOptions(forum)).toEqual(['yes', 'abstain', 'concern', 'veto']);
});
