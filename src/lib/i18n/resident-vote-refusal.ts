import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { AddVoterRefusal } from '$lib/domain/participation/add-voter';
import type { CountVoteRefusal } from '$lib/domain/participation/count-vote';
import { obstacles, type TakeOverRefusal } from '$lib/domain/participation/take-over';
import type { PlanFault } from '$lib/domain/participation/find-plan-faults';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import type { RefusalDetails } from '$lib/domain/result';
import { isolated } from '$lib/i18n/isolated';
import { refusalWords } from '$lib/i18n/refusal-words';
import { obstacleWords, planFaultSentence } from '$lib/i18n/resident-vote-words';
import { m } from '$lib/paraglide/messages';

/** Every reason for which the desk's use cases of a vote of residents can refuse. */
export type ResidentVoteReason =
	| FormKeyRefusal
	| PlanFault
	| AddVoterRefusal
	| CountVoteRefusal
	| TakeOverRefusal
	| 'accountUnknown'
	| 'announcedAlready'
	| 'birthYearWrong'
	| 'bodyDoesNotDecide'
	| 'bodyNotCompetent'
	| 'confirmedAlready'
	| 'countedAlready'
	| 'factsContradict'
	| 'fundExhausted'
	| 'moneyMissing'
	| 'needsSecondPerson'
	| 'notClosedYet'
	| 'nothingFree'
	| 'overAlready'
	| 'ownResidence'
	| 'ownRight'
	| 'paperNotAgreed'
	| 'projectNotVotable'
	| 'tooManyProjects';

const title = (details: RefusalDetails) => isolated(String(details['title'] ?? ''));

const inTheWay = (details: RefusalDetails) => {
	const obstacle = obstacles.find((one) => one === details['obstacle']) ?? 'decided';
	return m.residentvote_refused_in_the_way({
		title: title(details),
		obstacle: obstacleWords[obstacle]()
	});
};

/** What a use case of a vote of residents says when it refuses. */
export const residentVoteRefusal = refusalWords<ResidentVoteReason>({
	...formKeySentences,
	...planFaultSentence,
	accountUnknown: () => m.residentvote_refused_account_unknown(),
	amountWrong: () => m.residentvote_refused_cannot_count(),
	announcedAlready: () => m.residentvote_refused_announced(),
	ballotUnreadable: () => m.residentvote_refused_unreadable(),
	ballotWrong: () => m.residentvote_refused_unreadable(),
	birthYearWrong: () => m.residentvote_refused_birth_year(),
	bodyNotCompetent: () => m.meeting_refused_body_not_competent(),
	bodyDoesNotDecide: () => m.residentvote_refused_body_does_not_decide(),
	confirmedAlready: () => m.residentvote_refused_confirmed(),
	countedAlready: () => m.residentvote_refused_counted(),
	factsContradict: (details) => m.residentvote_refused_rules({ title: title(details) }),
	fundExhausted: (details) => m.residentvote_refused_money({ title: title(details) }),
	moneyMissing: (details) => m.residentvote_refused_money({ title: title(details) }),
	needsSecondPerson: () => m.residentvote_refused_second_person(),
	notClosedYet: () => m.residentvote_refused_not_closed(),
	noRulesInForce: () => m.meeting_refused_no_rules_in_force(),
	notCountedYet: () => m.residentvote_refused_not_counted(),
	notEligible: () => m.residentvote_refused_not_eligible(),
	nothingFree: () => m.residentvote_refused_nothing_free(),
	onlyAdvice: () => m.residentvote_refused_only_advice(),
	overAlready: () => m.residentvote_refused_over(),
	ownResidence: () => m.residentvote_refused_own_residence(),
	ownRight: () => m.residentvote_refused_own_residence(),
	paperNotAgreed: () => m.residentvote_refused_paper(),
	projectCannotBeLeftOut: (details) =>
		m.residentvote_refused_cannot_leave_out({ title: title(details) }),
	projectInTheWay: inTheWay,
	projectNamedTwice: () => m.residentvote_refused_unreadable(),
	projectNotVotable: () => m.residentvote_refused_project_not_votable(),
	projectUnknown: () => m.residentvote_refused_unreadable(),
	projectUnderVote: (details) => m.residentvote_refused_under_vote({ title: title(details) }),
	residenceNotShown: () => m.residentvote_refused_residence_not_shown(),
	ruleCountsOtherBallots: () => m.residentvote_refused_cannot_count(),
	takenOverAlready: () => m.residentvote_refused_taken_over(),
	tooManyProjects: ({ limit }) =>
		m.residentvote_refused_too_many_projects({ limit: Number(limit) }),
	voteNotOpen: () => m.residentvote_refused_not_open(),
	votesAlready: () => m.residentvote_refused_votes_already()
});
