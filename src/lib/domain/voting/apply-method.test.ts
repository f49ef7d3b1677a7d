import { describe, expect, test } from 'vitest';
import { aShowOfHands } from '../../../../tests/support/show-of-hands';
import type { RuleChanges } from '../rules/change-rules';
import { decide } from './decide';

const half = { numerator: 1, denominator: 2 };
const twoThirds = { numerator: 2, denominator: 3 };
const heads = { kind: 'heads' };
const majority = { kind: 'majority', share: half, strict: true, base: 'yesNo', weighting: heads };
const arbiter = { office: 'Sozialamt', bounds: 'free', reasonsRequired: false, months: null };
const noMajority: RuleChanges = {
	'funding.conflictTriggers': ['noMajority'],
	'funding.arbiter': arbiter
};
const consensus = {
	kind: 'consensus',
	objections: ['veto'],
	vetoNeedsReason: false,
	abstentionBreaksConsensus: false,
	readings: 2
};

type Benches = Parameters<typeof aShowOfHands>[1];
type Hands = Benches[string];

function voted(changes: RuleChanges, residents: Hands, partners: Hands = {}) {
	const { result, steps } = decide(aShowOfHands(changes, { residents, partners }));
	return {
		kind: result.kind,
		steps: steps.map(({ code, verdict }) => `${code}:${verdict}`),
		all: steps
	};
}

const kindOf = (changes: RuleChanges, residents: Hands, partners?: Hands) =>
	voted(changes, residents, partners).kind;

describe('a vote that neither side wins, where the rules call that a conflict (P-35)', () => {
	test('unanimity: one against leaves it open, nobody for it is a no of all', () => {
		const rules = {
			...noMajority,
			'funding.method': { kind: 'unanimity', abstentionBreaks: false }
		};
		expect(kindOf(rules, { yes: 8, no: 1 })).toBe('inConflict');
		expect(kindOf(rules, { no: 9 })).toBe('rejected');
		expect(kindOf(rules, { abstain: 9 })).toBe('rejected');
	});

	test('two thirds: as many no votes as an approval needs are a rejection, one fewer is none', () => {
		const method = { ...majority, share: twoThirds, strict: false };
		const rules = { ...noMajority, 'funding.method': method };
		expect(kindOf(rules, { yes: 3, no: 6 })).toBe('rejected');
		expect(kindOf(rules, { yes: 4, no: 5 })).toBe('inConflict');
	});

	test('nobody for it: a rejection, however many abstained', () => {
		const rules = { ...noMajority, 'funding.method': { ...majority, base: 'castVotes' } };
		expect(kindOf(rules, { no: 2, abstain: 9 })).toBe('rejected');
		expect(kindOf(rules, { yes: 1, no: 2, abstain: 9 })).toBe('inConflict');
	});

	test('benches: the same, by their weight', () => {
		const weighting = { kind: 'equalBenches' };
		const method = { ...majority, base: 'castVotes', weighting };
		const rules = { ...noMajority, 'funding.method': method };
		expect(kindOf(rules, { yes: 1, no: 9 }, { no: 5 })).toBe('rejected');
		expect(kindOf(rules, { yes: 2, no: 3, abstain: 5 }, { no: 3, abstain: 3 })).toBe('inConflict');
		expect(kindOf(rules, { no: 2, abstain: 9 }, { abstain: 3 })).toBe('rejected');
	});
});

describe('equal votes (P-33)', () => {
	test('where the rules let it fall, they lead nowhere', () => {
		const { kind, steps, all } = voted(
			{ 'funding.method': majority, 'funding.tie': 'rejected' },
			{ yes: 4, no: 4 }
		);
		expect(kind).toBe('rejected');
		expect(steps).toContain('tie:no');
		expect(all.find(({ code }) => code === 'tie')?.inputs).toEqual({ yes: 4, no: 4 });
	});

	test('0:0 is no tie, also where benches weigh', () => {
		for (const weighting of [heads, { kind: 'equalBenches' }]) {
			const { kind, steps } = voted(
				{ 'funding.method': { ...majority, weighting }, 'funding.tie': 'lot' },
				{ abstain: 3 },
				{ abstain: 3 }
			);
			expect(kind).toBe('rejected');
			expect(steps.join()).not.toContain('tie');
		}
	});
});

describe('benches that weigh (P-39)', () => {
	test('nobody voted: nothing is approved, also where no more than half is needed', () => {
		const weighting = { kind: 'equalBenches' };
		const rules = { 'funding.method': { ...majority, strict: false, weighting } };
		expect(kindOf(rules, {})).toBe('rejected');
	});

	test('a bench that the weights leave out weighs nothing', () => {
		const percents = [{ bench: 'residents', percent: 100 }];
		const weighting = { kind: 'benchPercents', percents };
		const rules = { 'funding.method': { ...majority, weighting } };
		expect(kindOf(rules, { yes: 3, no: 2 }, { no: 9 })).toBe('approved');
	});
});

describe('what benches must say besides (P-38)', () => {
	const inEach: RuleChanges = {
		'funding.method': majority,
		'funding.benchCondition': { kind: 'majorityInEach' }
	};
	const named = (...benches: string[]): RuleChanges => ({
		'funding.method': majority,
		'funding.benchCondition': { kind: 'majorityIn', benches }
	});

	test('they are not asked when the whole body is against it', () => {
		const { kind, steps } = voted(inEach, { yes: 5, no: 2 }, { no: 9 });
		expect(kind).toBe('rejected');
		expect(steps.join()).not.toContain('benchCondition');
	});

	test('all benches that are against it are named', () => {
		const { all } = voted(
			{ ...inEach, 'funding.method': { ...majority, base: 'yesNo', strict: false } },
			{ yes: 4, no: 4 },
			{ yes: 3, no: 3 }
		);
		expect(all.find(({ code }) => code === 'benchCondition')).toMatchObject({
			verdict: 'no',
			inputs: { against: 'residents, partners' }
		});
	});

	test('equal votes in the named benches are no majority of theirs', () => {
		expect(kindOf(named('residents'), { yes: 4, no: 4 }, { yes: 3 })).toBe('rejected');
		expect(kindOf(named('residents'), { yes: 5, no: 4 }, { yes: 3 })).toBe('approved');
	});

	test('several named benches are counted together', () => {
		const { kind, all } = voted(
			named('residents', 'partners'),
			{ yes: 4, no: 5 },
			{ yes: 3, no: 1 }
		);
		expect(kind).toBe('approved');
		expect(all.find(({ code }) => code === 'benchCondition')?.inputs).toMatchObject({
			named: 'residents, partners',
			yes: 7,
			no: 6
		});
	});

	test('by consensus, agreement with a concern is one; a bench that only stood aside has none', () => {
		const rules = { ...inEach, 'funding.method': consensus };
		expect(kindOf(rules, { yes: 4 }, { concern: 3 })).toBe('approved');
		expect(kindOf(rules, { yes: 4 }, { standAside: 3 })).not.toBe('approved');
		expect(kindOf(rules, { yes: 4 })).toBe('approved');
	});
});

describe('consensus (P-30, P-32)', () => {
	test('more concerns than yes votes are still consensus', () => {
		expect(kindOf({ 'funding.method': consensus }, { yes: 1, concern: 5, standAside: 2 })).toBe(
			'approved'
		);
		expect(kindOf({ 'funding.method': consensus }, { concern: 1 })).toBe('approved');
	});

	test('an abstention breaks it only where the rules say so, and only when there is one', () => {
		const breaks = { 'funding.method': { ...consensus, abstentionBreaksConsensus: true } };
		expect(kindOf(breaks, { yes: 9 })).toBe('approved');
		expect(kindOf(breaks, { yes: 8, abstain: 1 })).not.toBe('approved');
	});

	test('where nobody agrees there is nothing to agree on', () => {
		const { kind, steps } = voted({ 'funding.method': consensus }, { abstain: 5 });
		expect(kind).toBe('rejected');
		expect(steps).toContain('consensus:no');
	});
});

describe('who is against an approval is protected (P-35)', () => {
	const rules = (trigger: string, method: object = majority): RuleChanges => ({
		'funding.method': method,
		'funding.conflictTriggers': [trigger],
		'funding.arbiter': arbiter
	});

	test('exactly a third against is a conflict, less is none', () => {
		expect(kindOf(rules('thirdDissents'), { yes: 8, no: 4 })).toBe('inConflict');
		expect(kindOf(rules('thirdDissents'), { yes: 9, no: 4 })).toBe('approved');
		expect(kindOf(rules('thirdDissents'), { yes: 8, no: 3, abstain: 9 })).toBe('approved');
	});

	test('a concern and a stand-aside are against it too', () => {
		const byConsensus = rules('thirdDissents', consensus);
		expect(kindOf(byConsensus, { yes: 8, concern: 2, standAside: 2 })).toBe('inConflict');
		expect(kindOf(byConsensus, { yes: 9, concern: 2, standAside: 2 })).toBe('approved');
		expect(kindOf(rules('anyObjection', consensus), { yes: 9, standAside: 1 })).toBe('inConflict');
		expect(kindOf(rules('anyObjection', consensus), { yes: 9, abstain: 1 })).toBe('approved');
	});

	test('what the body rejects is no case of conflict, nor what all agree on', () => {
		for (const trigger of ['thirdDissents', 'anyObjection']) {
			expect(voted(rules(trigger), { yes: 4, no: 8 })).toMatchObject({ kind: 'rejected' });
			const { kind, steps } = voted(rules(trigger), { yes: 8 });
			expect(kind).toBe('approved');
			expect(steps).toContain('conflictTrigger:no');
		}
		expect(voted(rules('anyObjection'), { yes: 8, no: 1 }).steps).toContain('conflictTrigger:yes');
	});
});

describe('the statement of those who lost (P-43)', () => {
	const heard = (rule: string, votes: Hands, minorityStatement = true) => {
		const rules = { 'funding.method': majority, 'funding.minorityStatement': rule };
		const input = aShowOfHands(rules, { residents: votes });
		const readings = input.readings.map((one) => ({ ...one, minorityStatement }));
		const { result, steps } = decide({ ...input, readings });
		return [
			result.kind,
			...steps.flatMap(({ code, verdict }) => (code === 'minorityStatement' ? [verdict] : []))
		];
	};

	test('it sends an approval and a rejection into a second reading, or is put on record', () => {
		expect(heard('secondReading', { yes: 8, no: 1 })).toEqual(['inConflict', 'yes']);
		expect(heard('secondReading', { yes: 1, no: 8 })).toEqual(['inConflict', 'yes']);
		expect(heard('recorded', { yes: 1, no: 8 })).toEqual(['rejected', 'none']);
	});

	test('nothing is heard where nobody spoke, or where the rules know no statement', () => {
		expect(heard('secondReading', { yes: 8, no: 1 }, false)).toEqual(['approved']);
		expect(heard('none', { yes: 8, no: 1 })).toEqual(['approved']);
	});
});
