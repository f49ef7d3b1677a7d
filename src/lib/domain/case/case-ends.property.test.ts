import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addDays } from '../calendar';
import { decide } from '../voting/decide';
import type { Determination, Next } from '../voting/determination';
import { proceedingKinds, proceedingOutcomes } from '../voting/record-proceeding';
import { readDecideCase } from '../voting/schema/decide-case';
import type { DecideInput, Proceeding } from '../voting/schema/decide-input';
import { proceedingSchema } from '../voting/schema/proceeding';
import { fallbackAt, fallbackStep } from './case-fallback';
import { caseOwners, isCaseStation } from './case-owner';
import { traceCase } from './trace-case';

const folder = 'tests/cases/decide';

/** Every worked case that a body voted on, before anybody else has acted. */
const beginnings: readonly DecideInput[] = readdirSync(folder).flatMap((name) => {
	const read = readDecideCase(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
	const hasVote = read.ok && read.value.readings.length > 0;
	return hasVote ? [{ ...read.value, proceedings: [], replaces: null }] : [];
});

/** An answer that the station can give, picked by chance. */
function answerOf(next: Next, on: string, pick: number): Proceeding | null {
	const kind = proceedingKinds.find((one) => one === next.station);
	if (kind === undefined) return null;
	const outcomes = proceedingOutcomes[kind];
	const outcome = outcomes[pick % outcomes.length];
	const plain = { kind, on, outcome };
	const tried = [
		{ kind, on, yes: pick % 3, no: 1 },
		{ ...plain, amountCents: null, hasReasons: true },
		plain
	].map((one) => proceedingSchema.safeParse(one));
	return tried.find(({ success }) => success)?.data ?? null;
}

/** The determinations of a case in which each who is asked answers a day later, until nobody is asked. */
function play(beginning: DecideInput, picks: readonly number[]): readonly Determination[] {
	const made: Determination[] = [];
	let input = beginning;
	for (const [index, pick] of picks.entries()) {
		const determination = decide(input);
		made.push(determination);
		const { next } = determination;
		if (next === null || !isCaseStation(next.station)) break;
		const on = addDays(determination.decidedOn, 1);
		const answer = answerOf(next, on, pick);
		const [last] = input.readings.slice(-1);
		if (answer !== null) input = { ...input, proceedings: [...input.proceedings, answer] };
		else if (last !== undefined)
			input = { ...input, readings: [...input.readings, { ...last, heldOn: on }] };
		expect(index, JSON.stringify(next)).toBeLessThan(picks.length - 1);
	}
	return made;
}

const chances = fc.array(fc.nat(1000), { minLength: 16, maxLength: 16 });

test('P-36 no chain is endless: whoever answers what, after 15 steps at most nobody is asked', () => {
	expect(beginnings.length).toBeGreaterThan(150);
	fc.assert(
		fc.property(fc.constantFrom(...beginnings), chances, (beginning, picks) => {
			const made = play(beginning, picks);
			expect(made.length).toBeLessThan(16);
		}),
		{ numRuns: 600 }
	);
});

test('P-36 every step has an owner and a last day, or says why it has none', () => {
	fc.assert(
		fc.property(fc.constantFrom(...beginnings), chances, (beginning, picks) => {
			const determinations = play(beginning, picks).map((output, index) => ({
				id: String(index),
				output
			}));
			const steps = traceCase({ determinations, answers: [], meetsOn: null });
			for (const { owner, due, station, sinceOn } of steps) {
				expect(caseOwners).toContain(owner);
				expect(sinceOn).not.toBe('');
				if (due.kind === 'until') expect(due.on >= sinceOn).toBe(true);
				else expect(['meeting', 'noLimit']).toContain(due.kind);
				const fallback = fallbackAt(beginning.rules, station);
				const step = fallbackStep(fallback, '2026-12-01');
				// Only where silence has a meaning is there a step that the desk may take.
				expect(step === null).toBe(station !== 'consent');
			}
		}),
		{ numRuns: 600 }
	);
});

test('R-011 money is set aside exactly while it is approved or waits for consent', () => {
	fc.assert(
		fc.property(fc.constantFrom(...beginnings), chances, (beginning, picks) => {
			for (const { result, effect, payable } of play(beginning, picks)) {
				const isHeld = ['approved', 'approvedInPart', 'awaitingConsent'].includes(result.kind);
				expect(effect === 'reserve').toBe(isHeld);
				if (payable) expect(isHeld).toBe(true);
				if (result.kind === 'inConflict') expect(payable).toBe(false);
			}
		}),
		{ numRuns: 600 }
	);
});
