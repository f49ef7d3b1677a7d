import { citeRule } from './cite';
import type { Determination, Next, Step } from './determination';
import type { ElectionInput } from './schema/election-input';
import { electionRule, walkElection, type WalkedElection, type WalkedRound } from './walk-election';

export const electionResultKinds = [
	'elected',
	'partlyElected',
	'nobodyElected',
	'runoff',
	'lot',
	'deferred',
	'withdrawn',
	'refused'
] as const;
export type ElectionResultKind = (typeof electionResultKinds)[number];

type Found = Pick<Step, 'verdict' | 'inputs'>;

/** What the rules make of an election. The same input gives the same bytes. */
export interface ElectionDetermination {
	readonly schemaVersion: 1;
	readonly motionKind: 'election';
	readonly result: {
		readonly kind: ElectionResultKind;
		/** Codes of those elected so far, in the order in which they were. */
		readonly elected: readonly string[];
		readonly freeSeats: number;
		/** `notRegulated`: the rules do not say how to elect. */
		readonly refusal: 'notRegulated' | null;
	};
	readonly next:
		Next | { station: 'runoff' | 'lot'; candidates: readonly string[]; seats: number } | null;
	readonly decidedOn: string;
	readonly replaces: Determination['replaces'];
	readonly steps: readonly Step[];
}

/**
 * Elects by most votes or by more than half (P-33). Equal votes for the last seats go into a runoff or to the
 * lot, as the rules say; in a runoff the most votes win. Total on every input that its schema takes, and
 * neither the order of the candidates nor that of the votes matters.
 */
export function decideElection(input: ElectionInput): ElectionDetermination {
	const { motion, replaces } = input;
	const decidedOn = input.rounds.at(-1)?.heldOn ?? '';
	const made = {
		schemaVersion: 1,
		motionKind: 'election',
		next: null,
		decidedOn,
		replaces
	} as const;
	const nobody = { elected: [], freeSeats: motion.seats };
	if (motion.withdrawn) {
		const result = { kind: 'withdrawn', ...nobody, refusal: null } as const;
		return { ...made, result, steps: [plainStep('withdrawal', 'yes', {})] };
	}
	const rule = electionRule(input);
	if (rule === null) {
		const result = { kind: 'refused', ...nobody, refusal: 'notRegulated' } as const;
		return {
			...made,
			result,
			steps: [cited(input, 'motionRegulated', { verdict: 'no', inputs: {} })]
		};
	}
	const walked = walkElection(input, rule);
	const steps = walked.rounds.flatMap((round, index) => roundSteps(input, round, index + 1));
	return { ...made, ...conclude(input, walked), steps: [...steps, ...tieSteps(input, walked)] };
}

function conclude(
	{ motion, lot, rounds }: ElectionInput,
	{ end, elected, free, standing, rounds: walked }: WalkedElection
): Pick<ElectionDetermination, 'result' | 'next' | 'decidedOn'> {
	const decidedOn = lot?.on ?? rounds.at(-1)?.heldOn ?? '';
	const so = { elected, freeSeats: free, refusal: null };
	if (end === 'deferred')
		return {
			result: { kind: 'deferred', ...so },
			next: walked.at(-1)?.room.next ?? null,
			decidedOn
		};
	if (end === 'runoff' || (end === 'lot' && lot === null))
		return {
			result: { kind: end, ...so },
			next: { station: end, candidates: [...standing].sort(), seats: free },
			decidedOn
		};
	const all = [...elected, ...(lot ? [...lot.drawn].sort() : [])];
	const freeSeats = motion.seats - all.length;
	const some = all.length === 0 ? 'nobodyElected' : 'partlyElected';
	const kind = freeSeats === 0 ? 'elected' : some;
	return { result: { kind, elected: all, freeSeats, refusal: null }, next: null, decidedOn };
}

function roundSteps(
	input: ElectionInput,
	{ held, room, counted }: WalkedRound,
	number: number
): readonly Step[] {
	if (!counted) return room.steps;
	const { eligible, cast, invalid } = held;
	const turnout = plainStep('electionTurnout', 'none', { eligible, cast, invalid });
	const { counts, elected, needed, seats } = counted;
	const valid = cast - invalid;
	const votes = cited(input, 'electionVotes', {
		verdict: 'none',
		inputs: { candidates: counts, valid }
	});
	const won = cited(input, 'electionWon', {
		verdict: elected.length > 0 ? 'yes' : 'no',
		inputs: {
			elected,
			needed,
			valid,
			freeSeats: seats
		}
	});
	return [...room.steps, turnout, votes, won].map((step) => ({ ...step, reading: number }));
}

function tieSteps(
	input: ElectionInput,
	{ end, standing, free, rounds }: WalkedElection
): readonly Step[] {
	if (end !== 'runoff' && end !== 'lot') return [];
	const { lot } = input;
	const drawn = [...(lot?.drawn ?? [])].sort();
	const isEqual = (rounds.at(-1)?.counted?.tied.length ?? 0) > 0;
	return [
		cited(input, 'electionTie', {
			verdict: lot ? 'none' : 'waiting',
			inputs: {
				way: end,
				isEqual,
				standing: [...standing].sort(),
				seats: free,
				drawn
			}
		})
	];
}

function cited({ rules }: ElectionInput, code: Step['code'], found: Found): Step {
	const step = { ...found, code, reading: null };
	return citeRule('otherMotions.election', rules.otherMotions.election, step);
}

function plainStep(code: Step['code'], verdict: Step['verdict'], inputs: Step['inputs']): Step {
	return { code, verdict, reading: null, rule: null, source: null, chosenByBody: false, inputs };
}
