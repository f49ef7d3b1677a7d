import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { AddVoterRefusal } from '$lib/domain/participation/add-voter';
import type { CountVoteRefusal } from '$lib/domain/participation/count-vote';
import type { PlanFault } from '$lib/domain/participation/find-plan-faults';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { refusalWords } from '$lib/i18n/refusal-words';
import { planFaultSentence } from '$lib/i18n/resident-vote-words';
import { m } from '$lib/paraglide/messages';

/** Every reason for which the desk's use cases of a vote of residents can refuse. */
export type ResidentVoteReason =
	| FormKeyRefusal
	| PlanFault
	| AddVoterRefusal
	| CountVoteRefusal
	| 'accountUnknown'
	| 'announcedAlready'
	| 'birthYearWrong'
	| 'bodyDoesNotDecide'
	| 'confirmedAlready'
	| 'countedAlready'
	| 'needsSecondPerson'
	| 'notClosedYet'
	| 'nothingFree'
	| 'overAlready'
	| 'ownResidence'
	| 'ownRight'
	| 'paperNotAgreed'
	| 'projectNotVotable'
	| 'tooManyProjects';

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
	bodyDoesNotDecide: () => m.residentvote_refused_body_does_not_decide(),
	confirmedAlready: () => m.residentvote_refused_confirmed(),
	countedAlready: () => m.residentvote_refused_counted(),
	needsSecondPerson: () => m.residentvote_refused_second_person(),
	notClosedYet: () => m.residentvote_refused_not_closed(),
	notEligible: () => m.residentvote_refused_not_eligible(),
	nothingFree: () => m.residentvote_refused_nothing_free(),
	overAlready: () => m.residentvote_refused_over(),
	ownResidence: () => m.residentvote_refused_own_residence(),
	ownRight: () => m.residentvote_refused_own_residence(),
	paperNotAgreed: () => m.residentvote_refused_paper(),
	projectNamedTwice: () => m.residentvote_refused_unreadable(),
	projectNotVotable: () => m.residentvote_refused_project_not_votable(),
	projectUnknown: () => m.residentvote_refused_unreadable(),
	residenceNotShown: () => m.residentvote_refused_residence_not_shown(),
	ruleCountsOtherBallots: () => m.residentvote_refused_cannot_count(),
	tooManyProjects: ({ limit }) =>
		m.residentvote_refused_too_many_projects({ limit: Number(limit) }),
	voteNotOpen: () => m.residentvote_refused_not_open(),
	votesAlready: () => m.residentvote_refused_votes_already()
});
