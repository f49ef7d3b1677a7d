import { describe, expect, test } from 'vitest';
import { changedRules } from '../../../../tests/support/changed-rules';
import type { RuleChanges } from '../rules/change-rules';
import { quorumOfRoom, type BenchThere } from './quorum-of-room';

const rulesWith = (changes: RuleChanges) => changedRules(changes);
const benches = rulesWith({}).body.benches.value;

/** So many of each bench are there, of all its seats. */
const there = (present: number, recused = 0): readonly BenchThere[] =>
	benches.map(({ code, seats }) => ({ bench: code, filled: seats, present, recused }));

const four = { 'funding.quorum': { kind: 'absolute', seats: 4 } };
const needed = (count: number) => ({ 'funding.quorum': { kind: 'absolute', seats: count } });

describe('whether enough are there (P-20)', () => {
	test('says yes or no with the numbers that it compared', () => {
		const needs = benches.length + 1;
		const short = quorumOfRoom(rulesWith(needed(needs)), there(1), null);
		expect(short).toMatchObject({
			isQuorate: false,
			step: { inputs: { present: benches.length, needed: needs } }
		});
		expect(quorumOfRoom(rulesWith(needed(benches.length)), there(1), null).isQuorate).toBe(true);
	});

	test('needs nothing where the rules ask for nothing', () => {
		const rules = rulesWith({ 'funding.quorum': { kind: 'none' } });
		expect(quorumOfRoom(rules, there(0), null)).toMatchObject({ isQuorate: null, follows: [] });
	});

	test('leaves out who is kept from the vote, where the rules do (P-24)', () => {
		const rules = { ...needed(benches.length), 'funding.recusedCountForQuorum': false };
		expect(quorumOfRoom(rulesWith(rules), there(1, 1), null).isQuorate).toBe(false);
	});
});

describe('when it is counted (P-22)', () => {
	const started = benches.map(({ code }) => ({ bench: code, present: 4 }));

	test('the start stays what counts; who is there now is said beside it', () => {
		const rules = rulesWith({ ...four, 'funding.quorumTested': 'atStart' });
		const left = quorumOfRoom(rules, there(0), started);
		expect(left.isQuorate).toBe(true);
		expect(left.now).toMatchObject({ verdict: 'no', inputs: { present: 0 } });
		expect(quorumOfRoom(rules, there(0), null)).toMatchObject({ isQuorate: false, now: null });
	});

	test('a count at the start means nothing where every vote is counted', () => {
		const rules = rulesWith({ ...four, 'funding.quorumTested': 'everyVote' });
		expect(quorumOfRoom(rules, there(0), started)).toMatchObject({ isQuorate: false, now: null });
	});

	test('says that somebody has to ask for it', () => {
		const rules = rulesWith({ ...four, 'funding.quorumTested': 'onRequest' });
		expect(quorumOfRoom(rules, there(0), null)).toMatchObject({
			isQuorate: false,
			isOnRequest: true
		});
	});
});

test('P-23 says what follows while too few are there, and nothing once enough are', () => {
	const rules = rulesWith({ ...four, 'funding.quorumMissed': { kind: 'recommendationOnly' } });
	expect(quorumOfRoom(rules, there(0), null).follows).toMatchObject([
		{ code: 'quorumMissed', inputs: { follows: 'recommendationOnly' } }
	]);
	expect(quorumOfRoom(rules, there(4), null).follows).toEqual([]);
	const waits = rulesWith({ ...four, 'funding.quorumMissed': { kind: 'nextMeeting' } });
	expect(quorumOfRoom(waits, there(0), null).follows).toEqual([]);
});
