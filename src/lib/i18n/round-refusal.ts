import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { RefusalDetails } from '$lib/domain/result';
import type { CloseRoundRefusal } from '$lib/domain/voting/close-round';
import type { CutMotionRefusal } from '$lib/domain/voting/cut-motion';
import type { MarkMotionsRefusal } from '$lib/domain/voting/mark-motions';
import type { OpenRoundRefusal } from '$lib/domain/voting/open-round';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { formatCents } from '$lib/i18n/money';
import { formatNumber } from '$lib/i18n/number';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

export type RoundRefusal =
	| OpenRoundRefusal
	| MarkMotionsRefusal
	| CutMotionRefusal
	| CloseRoundRefusal
	| FormKeyRefusal
	| 'cutMeanwhile'
	| 'cutNotLast'
	| 'stillOver'
	| 'factsContradict'
	| 'fundExhausted';

const amount = (details: RefusalDetails, name: string) => ({
	amount: formatCents(Number(details[name] ?? 0))
});
const count = (details: RefusalDetails, name: string) => ({
	count: formatNumber(Number(details[name] ?? 0))
});

/** Why a round is not opened, marked, cut or ended like that, in words. */
export const roundRefusal = refusalWords<RoundRefusal>({
	...formKeySentences,
	cutBelowLeast: (details) => m.round_refused_below_least(amount(details, 'leastCents')),
	cutIsNone: (details) => m.round_refused_cut_is_none(amount(details, 'fromCents')),
	cutMeanwhile: () => m.round_refused_cut_meanwhile(),
	cutNotForeseen: () => m.round_refused_cut_not_foreseen(),
	cutNotLast: () => m.round_refused_cut_not_last(),
	cutReasonMissing: () => m.round_refused_cut_reason(),
	factsContradict: () => m.round_refused_facts(),
	fundExhausted: () => m.round_refused_facts(),
	fundsDiffer: () => m.round_refused_funds_differ(),
	inRoundAlready: () => m.round_refused_in_round(),
	leastAboveAmount: () => m.round_refused_least_above(),
	markMissing: () => m.round_refused_mark_missing(),
	markedAlready: () => m.round_refused_marked_already(),
	meetingNotRunning: () => m.meeting_refused_not_running(),
	meetingOver: () => m.meeting_refused_closed(),
	motionNotOnAgenda: () => m.meeting_refused_motion_withdrawn(),
	noRulesInForce: () => m.meeting_refused_no_rules_in_force(),
	notEntitled: () => m.round_refused_not_entitled(),
	notPresent: () => m.round_refused_not_present(),
	nothingToMark: () => m.round_refused_nothing_to_mark(),
	pointsAboveMost: (details) => m.round_refused_points_above(count(details, 'most')),
	rankAboveLast: (details) => m.round_refused_rank_above(count(details, 'last')),
	rankTwice: () => m.round_refused_rank_twice(),
	roundOpenAlready: () => m.round_refused_open_already(),
	roundOver: () => m.round_refused_over(),
	rulesChanged: () => m.round_refused_rules_changed(),
	stillOver: (details) => m.round_refused_still_over(amount(details, 'overCents')),
	tooFewMotions: () => m.round_refused_too_few(),
	voteMissing: (details) => m.round_refused_vote_missing(count(details, 'missing')),
	voteStillOpen: () => m.round_refused_vote_open(),
	votedAlready: () => m.round_refused_voted_already()
});
