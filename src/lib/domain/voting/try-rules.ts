import type { RuleDocument } from '../rules/schema/rule-document';
import { isForOfficeAlone } from './climb-ladder';
import { decide } from './decide';
import type { Determination, Next, Station } from './determination';
import { findContradiction } from './find-contradiction';
import { ok, refuse, type Result } from '../result';
import type { DecideInput, Proceeding, Reading } from './schema/decide-input';

type Outcome<K extends Proceeding['kind']> = Extract<
	Proceeding,
	{ kind: K; outcome: string }
>['outcome'];
/** The stations that give one answer of a few. */
export type AnsweringStation = Exclude<Proceeding['kind'], 'handOver' | 'escalation'>;

type Tally = Extract<Reading['votes'], { kind: 'tally' }>['groups'][number];

/** What one group of a body does in a meeting that somebody imagines. Counts, never people. */
export type TriedGroup = Omit<Tally, 'vetoWithReason'>;

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
	/** Whether those who lost the first vote hand in a statement. */
	readonly minorityStatement: boolean;
	readonly allInvited: boolean;
	/** Whether somebody asks to count who is there. */
	readonly quorumDoubted: boolean;
	readonly handOver: { readonly yes: number; readonly no: number } | null;
	/** What the other stations would say; null where that is still open. */
	readonly answers: { readonly [K in AnsweringStation]: Outcome<K> | null };
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
		readings: [readingOf(tried, 0)],
		proceedings: [],
		replaces: null
	};
	return walk(tried, isForOfficeAlone(start) ? { ...start, readings: [] } : start, []);
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
	index: number,
	convening: Reading['convening'] = 'first'
): Reading {
	const groups = tried.readings[index] ?? [];
	return {
		convening,
		allInvited: tried.allInvited,
		presentAtStart: null,
		quorumDoubted: tried.quorumDoubted,
		minorityStatement: index === 0 && tried.minorityStatement,
		heldOn: tried.heldOn,
		room: tried.room,
		bodyOnlyPrepares: tried.bodyOnlyPrepares,
		votes: {
			kind: 'tally',
			groups: groups.map((group) => ({ ...group, vetoWithReason: group.veto }))
		}
	};
}

/** The stations at which the body votes once more, and how that vote comes about. */
const furtherVotes: Readonly<Partial<Record<Station, Reading['convening']>>> = {
	nextMeeting: 'first',
	secondReading: 'first',
	waiting: 'afterWaiting',
	secondConvening: 'second'
};

/** Whether the body votes once more at this station. */
export function asksForReading({ station }: Next): boolean {
	return furtherVotes[station] !== undefined;
}

/** The input with what happens at the next station, or null where the case does not say it. */
function goOn(tried: TriedCase, input: DecideInput, { station }: Next): DecideInput | null {
	const convening = furtherVotes[station];
	const { readings, proceedings } = input;
	if (convening !== undefined) {
		if (tried.readings[readings.length] === undefined) return null;
		return { ...input, readings: [...readings, readingOf(tried, readings.length, convening)] };
	}
	const said = answerOf(tried, station, proceedings);
	return said === null ? null : { ...input, proceedings: [...proceedings, said] };
}

/** What the case says for a station; each station answers once, only an escalation office by office. */
function answerOf(
	{ heldOn: on, handOver, escalation, answers }: TriedCase,
	station: Station,
	earlier: readonly Proceeding[]
): Proceeding | null {
	const given = earlier.filter(({ kind }) => kind === station).length;
	if (station === 'escalation') {
		const outcome = escalation[given] ?? null;
		return outcome && { kind: station, on, outcome };
	}
	if (given > 0) return null;
	if (station === 'handOver') return handOver && { kind: station, on, ...handOver };
	return officeAnswer(answers, station, on) ?? plainAnswer(answers, station, on);
}

type Answers = TriedCase['answers'];

/** An office gives its reasons, and what was put to the vote. */
function officeAnswer(answers: Answers, station: Station, on: string): Proceeding | null {
	if (
		station !== 'officeDecision' &&
		station !== 'arbiter' &&
		station !== 'nextLevel' &&
		station !== 'competentOffice'
	)
		return null;
	const outcome = answers[station];
	return outcome && { kind: station, on, outcome, amountCents: null, hasReasons: true };
}

function plainAnswer(answers: Answers, station: Station, on: string): Proceeding | null {
	const { consent, tieWay, chairVote, lot, concurrence } = answers;
	if (station === 'consent') return consent && { kind: station, on, outcome: consent };
	if (station === 'tieWay') return tieWay && { kind: station, on, outcome: tieWay };
	if (station === 'chairVote') return chairVote && { kind: station, on, outcome: chairVote };
	if (station === 'lot') return lot && { kind: station, on, outcome: lot };
	if (station === 'concurrence') return concurrence && { kind: station, on, outcome: concurrence };
	return null;
}
