import { describe, expect, test } from 'vitest';
import { changedRules } from '../../../../tests/support/changed-rules';
import { aCouncilVote, type SeatVote } from '../../../../tests/support/council-vote';
import type { RuleChanges } from '../rules/change-rules';
import type { Convening } from './convening';
import { decide } from './decide';
import { answerFacts, askedFacts, conveningBy } from './vote-facts';

const unanswered = { allInvited: null, quorumDoubted: null, minorityStatement: null };
const whoeverComes = { 'funding.quorum': { kind: 'invited' } };
const onRequest = { 'funding.quorumTested': 'onRequest' };
const readsAgain = { 'funding.minorityStatement': 'secondReading' };
const silent = { 'funding.minorityStatement': 'none' };

describe('only what the rules look at is asked', () => {
	test.each<[string, RuleChanges, readonly string[]]>([
		['P-22 who is there is counted at every vote: nothing', silent, []],
		['P-20 whoever comes, if all were invited', { ...silent, ...whoeverComes }, ['allInvited']],
		['P-22 counted if somebody doubts it', { ...silent, ...onRequest }, ['quorumDoubted']],
		[
			'P-22 nobody can doubt a number that the rules do not ask for',
			{ ...silent, ...onRequest, 'funding.quorum': { kind: 'none' } },
			[]
		],
		['P-43 a statement leads to a second reading', readsAgain, ['minorityStatement']]
	])('%s', (_name, changes, facts) => {
		const asked = askedFacts(changedRules(changes).funding);
		expect(asked).toEqual(facts.map((fact) => ({ fact, decides: true })));
	});

	test('P-43 a statement that is only recorded decides nothing, and may stay unanswered', () => {
		const { funding } = changedRules({ 'funding.minorityStatement': 'recorded' });
		expect(askedFacts(funding)).toEqual([{ fact: 'minorityStatement', decides: false }]);
		expect(answerFacts(funding, {})).toEqual({ ok: true, value: unanswered });
	});
});

describe('nothing that decides is assumed', () => {
	test('an answer that is missing is asked for by its name', () => {
		const { funding } = changedRules({ ...silent, ...onRequest });
		const refusal = { reason: 'factUnanswered', details: { fact: 'quorumDoubted' } };
		expect(answerFacts(funding, {})).toMatchObject(refusal);
		expect(answerFacts(funding, { quorumDoubted: null })).toMatchObject(refusal);
		expect(answerFacts(funding, { quorumDoubted: false }).ok).toBe(true);
	});

	test('an answer that nobody asked for is not kept', () => {
		const { funding } = changedRules(silent);
		const said = { allInvited: false, quorumDoubted: true, minorityStatement: true };
		expect(answerFacts(funding, said)).toEqual({ ok: true, value: unanswered });
	});
});

/** Five of 27 came and voted yes; half of the seats are needed. */
const few: readonly SeatVote[] = Array.from({ length: 27 }, (_, seat) =>
	seat < 5 ? 'yes' : 'absent'
);
const all: readonly SeatVote[] = Array.from({ length: 27 }, () => 'yes');

function decided(votes: readonly SeatVote[], changes: RuleChanges, convening: Convening) {
	const input = aCouncilVote(votes, 'yesNo');
	const readings = input.readings.map((reading) => ({ ...reading, ...convening }));
	return decide({ ...input, rules: changedRules(changes, input.rules), readings });
}

describe('the answer decides', () => {
	test.each([
		[true, 'deferred'],
		[false, 'approved']
	])('P-22 counted only on request, doubted: %s', (quorumDoubted, kind) => {
		const convening = conveningBy({ ...unanswered, quorumDoubted }, null);
		const { result, steps } = decided(few, onRequest, convening);
		expect(result.kind).toBe(kind);
		const quorum = steps.find(({ code }) => code === 'quorum');
		expect(quorum?.inputs['counted']).toBe(quorumDoubted ? 'onRequest' : undefined);
	});

	test.each([
		[true, 'approved'],
		[false, 'deferred']
	])('P-20 whoever comes if all were invited, all were: %s', (allInvited, kind) => {
		const convening = conveningBy({ ...unanswered, allInvited }, null);
		expect(decided(few, whoeverComes, convening).result.kind).toBe(kind);
	});

	test.each([
		[true, 'inConflict'],
		[false, 'approved']
	])('P-43 a statement leads to a second reading, handed in: %s', (minorityStatement, kind) => {
		const convening = conveningBy({ ...unanswered, minorityStatement }, null);
		expect(decided(all, readsAgain, convening).result.kind).toBe(kind);
	});

	test.each([
		[14, 'approved'],
		[2, 'deferred']
	])('P-22 counted at the start, when %i were there', (present, kind) => {
		const [bench] = aCouncilVote(few, 'yesNo').rules.body.benches.value;
		const atStart = [{ bench: bench?.code ?? null, present }];
		const half = { kind: 'absolute', seats: 14 };
		const tested = { 'funding.quorumTested': 'atStart', 'funding.quorum': half };
		const { result, steps } = decided(few, tested, conveningBy(unanswered, atStart));
		expect(result.kind).toBe(kind);
		expect(steps.find(({ code }) => code === 'quorum')?.inputs['counted']).toBe('atStart');
	});

	test('what was not asked is as in a first meeting in which those present are counted', () => {
		expect(decided(few, onRequest, conveningBy(unanswered, null)).result.kind).toBe('deferred');
		expect(decided(few, whoeverComes, conveningBy(unanswered, null)).result.kind).toBe('approved');
	});
});
