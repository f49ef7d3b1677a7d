import type { RuleDocument } from '../rules/schema/rule-document';
import { firstConvening } from './convening';
import { decide } from './decide';
import type { Determination, Next, Station } from './determination';
import { findContradiction } from './find-contradiction';
import { ok, refuse, type Result } from '../result';
import type { DecideInput, Proceeding, Reading } from './schema/decide-input';

type Outcome<K extends Proceeding['kind']> = Extract<
	Proceeding,
	{ kind: K; outcome: string }
>['outcome'];
type Tally = Extract<Reading['votes'], { kind: 'tally' }>['groups'][number];

/** What one group of a body does in a meeting that somebody imagines. Counts, never people. */
export type TriedGroup = Omit<Tally, 'vetoWithReason' | 'points'>;

/** A case as somebody imagines it, to see what the rules make of it. Amounts in integer cents. */
export interface TriedCase {
	readonly amountCents: number;
	readonly freeCents: number;
	/** Local date; whatever else happens is taken to happen on the same day. */
	readonly heldOn: string;
	readonly room: Reading['room'];
	readonly bodyOnlyPrepares: boolean;
	/** The first vote, and those that follow where the rules ask for them. */
	readonly readings: readonly (readonly TriedGroup[])[];
	/** What other stations would say; null or nothing where that is still open. */
	readonly handOver: { readonly yes: number; readonly no: number } | null;
	readonly officeDecision: Outcome<'officeDecision'> | null;
	readonly arbiter: Outcome<'arbiter'> | null;
	readonly consent: Outcome<'consent'> | null;
	readonly escalation: readonly (Outcome<'escalation'> | null)[];
}

export interface TriedRules {
	readonly determination: Determination;
	/** The stations the case came to, in their order; the last one may still wait for an answer. */
	readonly reached: readonly Next[];
}

/**
 * What the rules would make of an imagined case. It goes from station to station as long as the case says what
 * happens there, so that an answer given for a station that is never reached changes nothing.
 */
export function tryRules(
	rules: RuleDocument,
	tried: TriedCase
): Result<TriedRules, 'factsContradict'> {
	const start: DecideInput = {
		schemaVersion: 1,
		rules,
		motion: {
			kind: 'funding',
			requestedCents: tried.amountCents,
			amountCents: tried.amountCents,
			conditions: 0,
			withdrawn: false
		},
		money: { freeCents: tried.freeCents },
		readings: [readingOf(tried, tried.readings[0] ?? [])],
		proceedings: [],
		replaces: null
	};
	return walk(tried, start, []);
}

function walk(
	tried: TriedCase,
	input: DecideInput,
	before: readonly Next[]
): Result<TriedRules, 'factsContradict'> {
	if (findContradiction(input) !== null) return refuse('factsContradict');
	const determination = decide(input);
	const { next } = determination;
	if (next === null) return ok({ determination, reached: before });
	const reached = [...before, next];
	const further = goOn(tried, input, next);
	return further === null ? ok({ determination, reached }) : walk(tried, further, reached);
}

function readingOf(
	tried: TriedCase,
	groups: readonly TriedGroup[],
	convening: Reading['convening'] = 'first'
): Reading {
	return {
		...firstConvening,
		convening,
		heldOn: tried.heldOn,
		room: tried.room,
		bodyOnlyPrepares: tried.bodyOnlyPrepares,
		votes: {
			kind: 'tally',
			groups: groups.map((group) => ({ ...group, vetoWithReason: group.veto, points: 0 }))
		}
	};
}

/** The input with what happens at the next station, or null where the case does not say it. */
function goOn(tried: TriedCase, input: DecideInput, { station }: Next): DecideInput | null {
	if (station === 'nextMeeting' || station === 'secondReading') {
		const groups = tried.readings[input.readings.length];
		if (groups === undefined) return null;
		return { ...input, readings: [...input.readings, readingOf(tried, groups)] };
	}
	const said = answerOf(tried, station, input.proceedings);
	return said === null ? null : { ...input, proceedings: [...input.proceedings, said] };
}

/** What the case says for a station; each station answers once, only an escalation office by office. */
function answerOf(
	{ heldOn: on, ...tried }: TriedCase,
	station: Station,
	earlier: readonly Proceeding[]
): Proceeding | null {
	const given = earlier.filter(({ kind }) => kind === station).length;
	if (station === 'escalation') {
		const outcome = tried.escalation[given] ?? null;
		return outcome && { kind: station, on, outcome };
	}
	if (given > 0) return null;
	if (station === 'handOver') return tried.handOver && { kind: station, on, ...tried.handOver };
	if (station === 'consent') return tried.consent && { kind: station, on, outcome: tried.consent };
	if (station !== 'officeDecision' && station !== 'arbiter') return null;
	const outcome = tried[station];
	return outcome && { kind: station, on, outcome, amountCents: null, hasReasons: true };
}
