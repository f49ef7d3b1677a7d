import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decide } from './decide';
import { readDecideCase } from './schema/decide-case';
import type { DecideInput, Reading } from './schema/decide-input';
import { tryRules, type TriedCase, type TriedGroup } from './try-rules';

function caseFile(name: string): DecideInput {
	const content: unknown = JSON.parse(readFileSync(`tests/cases/decide/${name}.json`, 'utf8'));
	const input = readDecideCase(content);
	if (!input.ok) throw new Error(name);
	return input.value;
}

const groupsOf = ({ votes }: Reading): readonly TriedGroup[] =>
	votes.kind === 'tally' ? votes.groups : [];

/** The facts of a case file as somebody would try them. */
function triedOf(input: DecideInput): TriedCase {
	const said = <K extends string>(wanted: K) =>
		input.proceedings.filter((one): one is Extract<typeof one, { kind: K }> => one.kind === wanted);
	const [handOver] = said('handOver');
	return {
		amountCents: input.motion.amountCents,
		freeCents: input.money.freeCents,
		heldOn: input.readings[0]?.heldOn ?? '',
		room: input.readings[0]?.room ?? 'public',
		bodyOnlyPrepares: input.readings[0]?.bodyOnlyPrepares ?? false,
		readings: input.readings.map(groupsOf),
		handOver: handOver ? { yes: handOver.yes, no: handOver.no } : null,
		officeDecision: said('officeDecision')[0]?.outcome ?? null,
		arbiter: said('arbiter')[0]?.outcome ?? null,
		consent: said('consent')[0]?.outcome ?? null,
		escalation: said('escalation').map(({ outcome }) => outcome)
	};
}

function tried(rules: DecideInput['rules'], facts: TriedCase) {
	const made = tryRules(rules, facts);
	if (!made.ok) throw new Error(made.reason);
	return {
		kind: made.value.determination.result.kind,
		steps: made.value.determination.steps.map(({ code }) => code),
		reached: made.value.reached.map(({ station }) => station)
	};
}

const handedOver = caseFile('wc04-handed-over');

describe('trying rules', () => {
	test.each([
		'wc01-two-thirds-of-those-present',
		'wc02-upheld',
		'wc02-consent-refused',
		'wc02-arbiter-approves',
		'wc03-by-heads',
		'wc04-handed-over',
		'wc04-not-handed-over',
		'edge-not-quorate-then-quorate'
	])('gives what decide() gives: %s', (name) => {
		const input = caseFile(name);
		if (input.readings.some(({ votes }) => votes.kind !== 'tally')) return;
		const made = decide(input);
		expect(tried(input.rules, triedOf(input))).toMatchObject({
			kind: made.result.kind,
			steps: made.steps.map(({ code }) => code)
		});
	});

	test('stops at the first station for which nothing is said, and names it', () => {
		const facts = triedOf(handedOver);
		expect(
			tried(handedOver.rules, { ...facts, readings: facts.readings.slice(0, 1) })
		).toMatchObject({ kind: 'inConflict', reached: ['secondReading'] });
		expect(tried(handedOver.rules, { ...facts, officeDecision: null })).toMatchObject({
			kind: 'inConflict',
			reached: ['secondReading', 'handOver', 'officeDecision']
		});
	});

	test('an answer for a station that is never reached changes nothing', () => {
		const facts = triedOf(handedOver);
		const agreed = facts.readings.map((groups) =>
			groups.map((group) => ({ ...group, yes: group.yes + group.veto, veto: 0 }))
		);
		expect(tried(handedOver.rules, { ...facts, readings: agreed })).toMatchObject({
			kind: 'approved',
			reached: []
		});
	});

	test('numbers that cannot be are refused', () => {
		const facts = triedOf(handedOver);
		const crowded = facts.readings.map((groups) => groups.map((group) => ({ ...group, yes: 99 })));
		expect(tryRules(handedOver.rules, { ...facts, readings: crowded })).toMatchObject({
			reason: 'factsContradict'
		});
	});
});
