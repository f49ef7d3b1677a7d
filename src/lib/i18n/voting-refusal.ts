import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { NoRightReason } from '$lib/domain/council/right-to-vote';
import type { CastBallotRefusal } from '$lib/domain/voting/cast-ballot';
import type { CloseItemRefusal } from '$lib/domain/voting/close-item';
import type { CorrectCountRefusal } from '$lib/domain/voting/correct-count';
import type { EnterRollCallRefusal } from '$lib/domain/voting/enter-roll-call';
import type { EnterTallyRefusal } from '$lib/domain/voting/enter-tally';
import type { PointsRefusal } from '$lib/domain/voting/give-points';
import type { RecordProceedingRefusal } from '$lib/domain/voting/record-proceeding';
import { voteFacts } from '$lib/domain/voting/vote-facts';
import { formatDate } from '$lib/i18n/date';
import type { RefusalDetails } from '$lib/domain/result';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { noRightSentences } from '$lib/i18n/no-right-sentence';
import { formatCents } from '$lib/i18n/money';
import { formatNumber } from '$lib/i18n/number';
import { voteFactQuestions } from '$lib/i18n/vote-fact-words';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

export type VotingRefusal =
	| CastBallotRefusal
	| EnterRollCallRefusal
	| EnterTallyRefusal
	| 'notSecretOnline'
	| PointsRefusal
	| NoRightReason
	| CloseItemRefusal
	| CorrectCountRefusal
	| RecordProceedingRefusal
	| FormKeyRefusal
	| 'factsContradict'
	| 'fundExhausted'
	| 'notDecidedYet'
	| 'publishedAlready';

const number = (details: RefusalDetails, name: string) => formatNumber(Number(details[name] ?? 0));
const amount = (details: RefusalDetails) => formatCents(Number(details['amountCents'] ?? 0));
const date = (details: RefusalDetails, name: string) => {
	const on = String(details[name] ?? '');
	return on === '' ? '' : formatDate(on);
};

const question = (details: RefusalDetails) => {
	const asked = voteFacts.find((fact) => fact === details['fact']);
	return asked === undefined ? '' : voteFactQuestions[asked]();
};

/** Why a vote, a count or a decision is not taken like that, in words. */
export const votingRefusal = refusalWords<VotingRefusal>({
	...formKeySentences,
	...noRightSentences,
	alreadyVoted: () => m.voting_refused_already_voted(),
	amountAboveMotion: (details) => m.voting_refused_amount_above_motion({ amount: amount(details) }),
	benchUnknown: () => m.voting_refused_bench_unknown(),
	calledInTheRoom: () => m.ballot_refused_called_in_the_room(),
	choiceNotOffered: () => m.voting_refused_choice_not_offered(),
	conflictOfInterest: () => m.voting_refused_conflict_of_interest(),
	countMissing: () => m.voting_refused_count_missing(),
	countedInTheRoom: () => m.voting_refused_counted_in_the_room(),
	dayBeforeVote: (details) => m.voting_refused_day_before_vote({ date: date(details, 'lastOn') }),
	factsContradict: () => m.voting_refused_facts_contradict(),
	factUnanswered: (details) => m.voting_refused_fact_unanswered({ question: question(details) }),
	fundExhausted: () => m.voting_refused_fund_exhausted(),
	interestUndecided: () => m.voting_refused_interest_undecided(),
	itemClosed: () => m.voting_refused_item_closed(),
	laterReadingHeld: () => m.voting_refused_later_reading_held(),
	moneyPaidOut: () => m.round_refused_paid_out(),
	moreHandsThanPresent: (details) =>
		m.voting_refused_more_hands_than_present({
			hands: number(details, 'hands'),
			mayVote: number(details, 'mayVote')
		}),
	notByRollCall: () => m.ballot_refused_not_by_roll_call(),
	notClosedYet: () => m.voting_refused_not_closed_yet(),
	notDecidedYet: () => m.voting_refused_not_decided_yet(),
	notYourTurn: () => m.case_refused_not_your_turn(),
	notEntitled: () => m.voting_refused_not_entitled(),
	notSecretOnline: () => m.ballot_refused_not_secret_online(),
	notOpenYet: () => m.voting_refused_not_open_yet(),
	notPresent: () => m.voting_refused_not_present(),
	notAmongProposals: (details) => m.voting_refused_not_among_proposals({ amount: amount(details) }),
	nothingWaits: () => m.voting_refused_nothing_waits(),
	pointsAboveMost: (details) =>
		m.voting_refused_points_above_most({ most: number(details, 'most') }),
	pointsMissing: (details) => m.voting_refused_points_missing({ most: number(details, 'most') }),
	otherStationWaits: () => m.voting_refused_other_station_waits(),
	protectedAboveVetoes: () => m.voting_refused_protected_above_vetoes(),
	publishedAlready: () => m.voting_refused_published_already(),
	reasonMissing: () => m.voting_refused_reason_missing(),
	reasonsMissing: () => m.voting_refused_reasons_missing(),
	rollCallMissing: () => m.ballot_refused_roll_call_missing(),
	rollCallOutdated: () => m.ballot_refused_roll_call_outdated(),
	roundGoneOn: () => m.round_refused_gone_on(),
	secretVoteSpoiled: () => m.ballot_refused_secret_spoiled(),
	secretWithoutWords: () => m.ballot_refused_secret_words(),
	stationHasActed: () => m.voting_refused_station_has_acted(),
	timeIsOver: (details) => m.case_refused_time_is_over({ date: date(details, 'dueOn') }),
	timeNotOver: (details) => m.voting_refused_time_not_over({ date: date(details, 'dueOn') }),
	votedOnline: () => m.voting_refused_voted_online()
});
