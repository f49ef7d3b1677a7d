import type { MotionState } from '../meeting/put-on-agenda';
import type { ProposalState } from '../proposal/proposal';
import { ok, refuse, type Result } from '../result';
import { tierOf, type Tier } from '../rules/ladder';
import type { ResidentVoteState } from './resident-vote';
import type { Manifest } from './schema/manifest';

/** Why a project of the ballot cannot become a decision of the residents (any more, or not now). */
export const obstacles = ['withdrawn', 'decided', 'underVote', 'notTheirs'] as const;
export type Obstacle = (typeof obstacles)[number];

export type TakeOverRefusal =
	| 'onlyAdvice'
	| 'notCountedYet'
	| 'takenOverAlready'
	| 'noRulesInForce'
	| 'projectInTheWay'
	| 'projectUnderVote'
	| 'projectCannotBeLeftOut';

/** A project of the ballot as it stands when the result is taken over. */
export interface StandingProject {
	readonly number: number;
	/** Integer cents, as on the ballot. */
	readonly costCents: number;
	/** Its place among the chosen ones, from 1; null where it was not chosen. */
	readonly place: number | null;
	readonly proposalState: ProposalState;
	/** The motion that it is already; null before. */
	readonly motion: { readonly state: MotionState; readonly hasBeenVotedOn: boolean } | null;
}

export interface TakeOverFacts {
	readonly state: ResidentVoteState;
	readonly effect: Manifest['effect'];
	readonly isTakenOver: boolean;
	/** Who decides on which amount, under the rules in force when the vote opened; null without rules. */
	readonly ladder: readonly Tier[] | null;
	readonly projects: readonly StandingProject[];
	/** Numbers of chosen projects of which somebody has said that no decision can come of them. */
	readonly leftOut: readonly number[];
}

/**
 * What stands between a project and a decision of the residents; null where nothing does. A motion that only waits for
 * a vote elsewhere is no obstacle: the residents have voted.
 */
export function obstacleOf(
	{ costCents, proposalState, motion }: Omit<StandingProject, 'number' | 'place'>,
	ladder: readonly Tier[]
): Obstacle | null {
	if (proposalState === 'withdrawn' || motion?.state === 'withdrawn') return 'withdrawn';
	if (motion?.state === 'decided') return 'decided';
	if (proposalState !== 'published' && proposalState !== 'onAgenda') return 'decided';
	if (motion !== null && (motion.state !== 'pending' || motion.hasBeenVotedOn)) return 'underVote';
	const decides = tierOf(ladder, costCents)?.decides;
	return decides === 'body' || decides === 'officeAfterBody' ? null : 'notTheirs';
}

/**
 * Which projects become decisions of the residents, once and all of them: the chosen ones by their place, then
 * all others, which are not funded. A chosen one that cannot be decided any more stops everything until somebody has said
 * that it is left out; one on which others vote just now stops it in any case. Others that cannot be decided stay as
 * they are.
 */
export function takeOver(
	facts: TakeOverFacts
): Result<readonly StandingProject[], TakeOverRefusal> {
	const { ladder, projects, leftOut } = facts;
	if (facts.effect !== 'binding') return refuse('onlyAdvice');
	if (facts.state !== 'counted') return refuse('notCountedYet');
	if (facts.isTakenOver) return refuse('takenOverAlready');
	if (ladder === null) return refuse('noRulesInForce');
	const chosen = projects
		.filter(({ place }) => place !== null)
		.toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0));
	for (const project of chosen) {
		const { number } = project;
		const obstacle = obstacleOf(project, ladder);
		if (obstacle === 'underVote') return refuse('projectUnderVote', { number });
		const isLeftOut = leftOut.includes(number);
		if (obstacle !== null && !isLeftOut) return refuse('projectInTheWay', { number, obstacle });
		if (obstacle === null && isLeftOut) return refuse('projectCannotBeLeftOut', { number });
	}
	const others = projects.filter(({ place }) => place === null);
	return ok([...chosen, ...others].filter((project) => obstacleOf(project, ladder) === null));
}
