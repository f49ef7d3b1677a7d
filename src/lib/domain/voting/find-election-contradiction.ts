import type { Found } from './find-contradiction';
import type { ElectionInput } from './schema/election-input';
import { electionRule, walkElection, type ElectionRound } from './walk-election';

export type ElectionContradiction =
	| 'candidateTwice'
	| 'candidateDoesNotStand'
	| 'moreVotesThanBallots'
	| 'moreBallotsThanEligible'
	| 'morePresentThanFilled'
	| 'benchUnknown'
	| 'roundNotDue'
	| 'roundsOutOfOrder'
	| 'lotNotDue'
	| 'lotDoesNotFit';

/** What is well-formed and still cannot be: more votes than ballots, a runoff nobody needs, a lot too many. */
export function findElectionContradiction(
	input: ElectionInput
): Found<ElectionContradiction> | null {
	const { candidates } = input.motion;
	if (new Set(candidates).size < candidates.length)
		return { contradiction: 'candidateTwice', path: ['motion', 'candidates'] };
	for (const [index, round] of input.rounds.entries()) {
		const before = input.rounds[index - 1];
		const contradiction =
			before && round.heldOn < before.heldOn ? 'roundsOutOfOrder' : inRound(input, round);
		if (contradiction) return { contradiction, path: ['rounds', index] };
	}
	return inCourse(input);
}

function inRound({ rules }: ElectionInput, round: ElectionRound): ElectionContradiction | null {
	const { cast, invalid, eligible, votesPerBallot, votes, voters } = round;
	const valid = cast - invalid;
	const names = votes.map(({ candidate }) => candidate);
	if (new Set(names).size < names.length) return 'candidateTwice';
	if (cast > eligible) return 'moreBallotsThanEligible';
	const sum = votes.reduce((all, one) => all + one.votes, 0);
	if (valid < 0 || sum > valid * votesPerBallot || votes.some((one) => one.votes > valid))
		return 'moreVotesThanBallots';
	if (voters.kind === 'residents') return null;
	const benches = rules.body.benches.value;
	const isKnown = (code: string | null) =>
		benches.length === 0 ? code === null : benches.some((bench) => bench.code === code);
	if (!voters.groups.every(({ bench }) => isKnown(bench))) return 'benchUnknown';
	const there = voters.groups.reduce((all, { present, recused }) => all + present - recused, 0);
	if (voters.groups.some((group) => group.present > group.filled || group.recused > group.present))
		return 'morePresentThanFilled';
	return cast > there ? 'moreBallotsThanEligible' : null;
}

/** Whether each round was due and only those stood in it who could, and whether the lot fits. */
function inCourse(input: ElectionInput): Found<ElectionContradiction> | null {
	const rule = electionRule(input);
	if (rule === null || input.motion.withdrawn) return null;
	const { rounds, end, standing, free } = walkElection(input, rule);
	for (const [index, { held, standing: stood }] of rounds.entries())
		if (held.votes.some(({ candidate }) => !stood.includes(candidate)))
			return { contradiction: 'candidateDoesNotStand', path: ['rounds', index, 'votes'] };
	if (rounds.length < input.rounds.length)
		return { contradiction: 'roundNotDue', path: ['rounds', rounds.length] };
	if (input.lot === null) return null;
	if (end !== 'lot') return { contradiction: 'lotNotDue', path: ['lot'] };
	const drawn = new Set(input.lot.drawn);
	const fits = drawn.size === free && input.lot.drawn.length === free;
	return fits && input.lot.drawn.every((one) => standing.includes(one))
		? null
		: { contradiction: 'lotDoesNotFit', path: ['lot', 'drawn'] };
}
