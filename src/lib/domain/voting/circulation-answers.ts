import { addDays } from '../calendar';
import type { CirculationRules } from '../rules/schema/meeting-rules';
import type { Votes } from './schema/decide-input';

type Circulation = Extract<Votes, { kind: 'circulation' }>;
type Answer = Circulation['answers'][number];

/** The answers that count, as the votes of a meeting at which those were present who answered. */
export interface InTime {
	readonly votes: Extract<Votes, { kind: 'ballots' }>;
	/** Members whose vote came in time; a mere word about the procedure is none. */
	readonly answered: number;
	/** Answers that came after the window. */
	readonly late: number;
	/** Members whose answer could still change something. */
	readonly outstanding: number;
	/** Members who do not agree to deciding in writing; also those who may not vote on the matter. */
	readonly objections: number;
}

/**
 * Picks the answers that count: those in the window (P-81, its last day included), and one per member. Where
 * the rules say so, a substitute's answer is void once the member answers in time (P-85); elsewhere whoever
 * answered first has spoken for the seat, and on the same day the member.
 */
export function answersInTime(rules: CirculationRules, votes: Circulation): InTime {
	const days = rules.windowDays.value;
	const lastOn = days === null ? null : addDays(votes.openedOn, days);
	const isInTime = ({ answeredOn }: Answer) => lastOn === null || answeredOn <= lastOn;
	const inTime = votes.answers.filter(isInTime);
	const memberFirst = rules.substituteVoid.value;
	const voted = onePerVoter(
		inTime.filter(({ vote }) => vote !== null),
		memberFirst
	);
	const asked = onePerVoter(
		inTime.filter(({ agreesToProcedure }) => agreesToProcedure !== null),
		memberFirst
	);
	const mayVote = votes.electorate.filter(({ recused }) => !recused);
	return {
		votes: votesInWriting(votes, memberFirst ? inTime : [...voted.values()]),
		answered: mayVote.filter(({ voter }) => voted.has(voter)).length,
		late: votes.answers.length - inTime.length,
		outstanding: mayVote.filter(({ voter, capacity }) => {
			const isVoid = memberFirst && capacity !== 'substitute';
			const vote = voted.get(voter);
			return !vote || (isVoid && vote.castBy === 'substitute');
		}).length,
		objections: [...asked.values()].filter((answer) => answer.agreesToProcedure === false).length
	};
}

/** Of several answers for one seat the one that counts. */
function onePerVoter(
	answers: readonly Answer[],
	memberFirst: boolean
): ReadonlyMap<string, Answer> {
	const counting = new Map<string, Answer>();
	for (const answer of answers) {
		const other = counting.get(answer.voter);
		if (!other || goesBefore(answer, other, memberFirst)) counting.set(answer.voter, answer);
	}
	return counting;
}

function goesBefore(answer: Answer, other: Answer, memberFirst: boolean): boolean {
	if (memberFirst || answer.answeredOn === other.answeredOn) return answer.castBy !== 'substitute';
	return answer.answeredOn < other.answeredOn;
}

/** Answers as the votes of a meeting: who voted was there, and so was who may not vote on this. */
export function votesInWriting(
	votes: Circulation,
	answers: readonly Answer[] = votes.answers
): InTime['votes'] {
	const ballots = answers.flatMap(({ voter, castBy, vote }) =>
		vote === null ? [] : [{ voter, castBy, ...vote }]
	);
	const present = new Set(ballots.map(({ voter }) => voter));
	return {
		kind: 'ballots',
		electorate: votes.electorate.map(({ voter, bench, capacity, recused }) => ({
			voter,
			bench,
			capacity,
			present: recused || present.has(voter),
			recused
		})),
		ballots
	};
}
