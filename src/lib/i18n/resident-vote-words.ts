import type { PlanFault } from '$lib/domain/participation/find-plan-faults';
import type { Obstacle } from '$lib/domain/participation/take-over';
import type { VotingPhase } from '$lib/domain/participation/resident-vote';
import type {
	Eligibility,
	Manifest,
	ProofKind,
	ResidenceTie
} from '$lib/domain/participation/schema/manifest';
import { daysKept } from '$lib/domain/privacy/days-kept';
import type { BallotForm } from '$lib/domain/participation/tally/rule';
import { m } from '$lib/paraglide/messages';

/** What a vote of the residents is called while it is this far, with the colour of its sign. */
export const phaseWords = {
	planned: { label: m.residentvote_phase_planned, tone: 'plain' },
	announced: { label: m.residentvote_phase_announced, tone: 'wait' },
	open: { label: m.residentvote_phase_open, tone: 'brand' },
	counting: { label: m.residentvote_phase_counting, tone: 'wait' },
	counted: { label: m.residentvote_phase_counted, tone: 'yes' },
	calledOff: { label: m.residentvote_phase_called_off, tone: 'no' }
} as const satisfies Record<VotingPhase, { label: () => string; tone: string }>;

/** What people do on a ballot of this form. */
export const ballotFormWords = {
	support: m.residentvote_form_support,
	approval: m.residentvote_form_approval,
	votes: m.residentvote_form_votes,
	knapsack: m.residentvote_form_knapsack,
	ranking: m.residentvote_form_ranking,
	points: m.residentvote_form_points
} as const satisfies Record<BallotForm, () => string>;

export const residenceTieWords = {
	lives: m.residentvote_tie_lives,
	works: m.residentvote_tie_works,
	studies: m.residentvote_tie_studies,
	isActive: m.residentvote_tie_is_active,
	owns: m.residentvote_tie_owns
} as const satisfies Record<ResidenceTie, () => string>;

/** What connects somebody with the neighbourhood, as they say it of themselves. */
export const ownTieWords = {
	lives: m.vote_declare_tie_lives,
	works: m.vote_declare_tie_works,
	studies: m.vote_declare_tie_studies,
	isActive: m.vote_declare_tie_is_active,
	owns: m.vote_declare_tie_owns
} as const satisfies Record<ResidenceTie, () => string>;

export const proofWords = {
	account: m.residentvote_proof_account,
	declaration: m.residentvote_proof_declaration,
	codeLetter: m.residentvote_proof_code_letter
} as const satisfies Record<ProofKind, () => string>;

export const effectWords = {
	advice: m.residentvote_effect_advice,
	binding: m.residentvote_effect_binding
} as const satisfies Record<Manifest['effect'], () => string>;

/** Why a chosen project cannot become a decision of the residents. */
export const obstacleWords = {
	withdrawn: m.residentvote_obstacle_withdrawn,
	decided: m.residentvote_obstacle_decided,
	underVote: m.residentvote_obstacle_under_vote,
	notTheirs: m.residentvote_obstacle_not_theirs
} as const satisfies Record<Obstacle, () => string>;

/** What keeps a plan from being announced, and what to do about it. */
export const planFaultSentence = {
	tooFewProjects: m.residentvote_fault_too_few_projects,
	opensInPast: m.residentvote_fault_opens_in_past,
	closesBeforeOpening: m.residentvote_fault_closes_before_opening,
	budgetAboveFree: m.residentvote_fault_budget_above_free,
	projectAboveBudget: m.residentvote_fault_project_above_budget,
	ruleNotForForm: m.residentvote_fault_rule_not_for_form,
	minimumAboveMaximum: m.residentvote_fault_minimum_above_maximum,
	maximumAboveProjects: m.residentvote_fault_maximum_above_projects,
	rankingOfOne: m.residentvote_fault_ranking_of_one,
	agesCrossed: m.residentvote_fault_ages_crossed,
	declarationNotRuled: m.residentvote_fault_declaration_not_ruled
} as const satisfies Record<PlanFault, () => string>;

/** When it is forgotten who could vote. */
export const forgettingText = ({ deletedAfterDays }: Manifest): string =>
	m.residentvote_fact_forgetting_value({ days: deletedAfterDays ?? daysKept.votingRight });

/** Who may vote, as one line: the ties, and the ages where there are limits. */
export function eligibilityText({ ties, minimumAge, maximumAge }: Eligibility): string {
	const ages = [
		...(minimumAge === null ? [] : [m.residentvote_fact_ages_from({ age: minimumAge })]),
		...(maximumAge === null ? [] : [m.residentvote_fact_ages_until({ age: maximumAge })])
	];
	return [...ties.map((tie) => residenceTieWords[tie]()), ...ages].join(', ');
}
