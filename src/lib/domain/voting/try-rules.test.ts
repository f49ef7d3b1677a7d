import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isForOfficeAlone } from './climb-ladder';
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
		minorityStatement: input.readings[0]?.minorityStatement ?? false,
		allInvited: input.readings[0]?.allInvited ?? true,
		quorumDoubted: input.readings[0]?.quorumDoubted ?? false,
		answers: {
			officeDecision: said('officeDecision')[0]?.outcome ?? null,
			arbiter: said('arbiter')[0]?.outcome ?? null,
			consent: said('consent')[0]?.outcome ?? null,
			tieWay: said('tieWay')[0]?.outcome ?? null,
			chairVote: said('chairVote')[0]?.outcome ?? null,
			lot: said('lot')[0]?.outcome ?? null,
			concurrence: said('concurrence')[0]?.outcome ?? null,
			nextLevel: said('nextLevel')[0]?.outcome ?? null,
			competentOffice: said('competentOffice')[0]?.outcome ?? null
		},
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

/** Cases that the page can tell: hands by bench, the whole amount, one statement. */
const tellable = readdirSync('tests/cases/decide')
	.map((file) => file.replace(/\.json$/, ''))
	.filter((name) => {
		const input = caseFile(name);
		const { motion, readings, proceedings } = input;
		const isWhole = proceedings.every(
			(one) => !('hasReasons' in one) || (one.hasReasons && one.amountCents === null)
		);
		const isCounted = readings.every(
			({ votes, presentAtStart }) => votes.kind === 'tally' && presentAtStart === null
		);
		const isPlain = !motion.withdrawn && motion.amountCents === motion.requestedCents;
		const isAsked =
			input.residents === undefined && (readings.length === 0 || !isForOfficeAlone(input));
		const saysOnce = readings.every(
			({ minorityStatement }, index) => index === 0 || !minorityStatement
		);
		return isWhole && isCounted && isPlain && isAsked && saysOnce;
	});

const handedOver = caseFile('wc04-handed-over');

describe('trying rules', () => {
	test.each(tellable)('gives what decide() gives: %s', (name) => {
		const input = caseFile(name);
		const made = decide(input);
		expect(tried(input.rules, triedOf(input))).toMatchObject({
			kind: made.result.kind,
			steps: made.steps.map(({ code }) => code)
		});
	});

	test('those are most of the cases that count hands', () => {
		expect(tellable.length).toBeGreaterThan(40);
	});

	test('stops at the first station for which nothing is said, and names it', () => {
		const facts = triedOf(handedOver);
		expect(
			tried(handedOver.rules, { ...facts, readings: facts.readings.slice(0, 1) })
		).toMatchObject({ kind: 'inConflict', reached: ['secondReading'] });
		expect(
			tried(handedOver.rules, {
				...facts,
				answers: { ...facts.answers, officeDecision: null }
			})
		).toMatchObject({
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
