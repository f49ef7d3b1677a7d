import { countRound, type CountedRound } from './count-election';
import type { ElectionInput } from './schema/election-input';
import { testRoom, type TestedRoom } from './test-room';

export type ElectionRound = ElectionInput['rounds'][number];

export interface WalkedRound {
	readonly held: ElectionRound;
	/** Who stood in this round. */
	readonly standing: readonly string[];
	readonly room: TestedRoom;
	/** Null where the body was not quorate: then nothing is counted. */
	readonly counted: CountedRound | null;
}

/** What an election comes to after its rounds; `standing` are those whose turn is next. */
export interface WalkedElection {
	readonly rounds: readonly WalkedRound[];
	readonly elected: readonly string[];
	readonly free: number;
	readonly end: 'complete' | 'deferred' | 'runoff' | 'lot';
	readonly standing: readonly string[];
}

type Rule = Extract<ElectionInput['rules']['otherMotions']['election']['value'], { wins: string }>;

/** The rule for elections; null where the rules say nothing about them. */
export function electionRule({ rules }: ElectionInput): Rule | null {
	const { value } = rules.otherMotions.election;
	return value.kind === 'election' ? value : null;
}

/** Holds the rounds one after the other, until all seats are filled or nobody is left to fill them. */
export function walkElection(input: ElectionInput, rule: Rule): WalkedElection {
	const rounds: WalkedRound[] = [];
	const elected: string[] = [];
	let standing: readonly string[] = input.motion.candidates;
	let free = input.motion.seats;
	let end: WalkedElection['end'] = 'complete';
	let isRunoff = false;
	for (const held of input.rounds) {
		const room = testRoom(input.rules, held, rounds.length + 1);
		const needsMajority = rule.wins === 'majority' && !isRunoff;
		const counted = room.isQuorate ? count(held, { standing, free, needsMajority }) : null;
		rounds.push({ held, standing, room, counted });
		end = 'deferred';
		if (!counted) continue;
		elected.push(...counted.elected);
		free = counted.seats;
		end = endOf(counted, rule);
		standing = counted.tied.length > 0 ? counted.tied : counted.runoff;
		isRunoff = true;
		if (end !== 'runoff') break;
	}
	return { rounds, elected, free, end, standing };
}

function endOf({ tied, runoff }: CountedRound, rule: Rule): WalkedElection['end'] {
	if (tied.length > 0) return rule.tie;
	return runoff.length > 0 ? 'runoff' : 'complete';
}

function count(
	held: ElectionRound,
	round: { standing: readonly string[]; free: number; needsMajority: boolean }
): CountedRound {
	const votes = round.standing.map((candidate) => ({
		candidate,
		votes: held.votes.find((one) => one.candidate === candidate)?.votes ?? 0
	}));
	const { free: seats, needsMajority } = round;
	return countRound({ votes, validBallots: held.cast - held.invalid, seats, needsMajority });
}
