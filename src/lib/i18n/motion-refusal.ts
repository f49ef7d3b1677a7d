import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { ContributeRefusal } from '$lib/domain/meeting/deliberate';
import type { SettleAmendmentRefusal } from '$lib/domain/meeting/settle-amendment';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { formatCents } from '$lib/i18n/money';
import { formatNumber } from '$lib/i18n/number';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

export type MotionRefusal = ContributeRefusal | SettleAmendmentRefusal | FormKeyRefusal;

/** Why something can't be added to a motion, in words. */
export const motionRefusal = refusalWords<MotionRefusal>({
	...formKeySentences,
	amendmentEmpty: () => m.motion_refused_amendment_empty(),
	amountNotLower: (details) =>
		m.motion_refused_amount_not_lower({ asked: formatCents(Number(details['askedCents'] ?? 0)) }),
	conditionsNotAllowed: () => m.voting_fact_refused_conditions(),
	partNotAllowed: () => m.voting_fact_refused_part(),
	discussionEnded: () => m.talk_refused_ended(),
	enoughSaid: (details) =>
		m.motion_refused_enough_said({ limit: formatNumber(Number(details['limit'] ?? 0)) }),
	itemClosed: () => m.motion_refused_item_closed(),
	meetingOver: () => m.motion_refused_meeting_over(),
	motionWithdrawn: () => m.meeting_refused_motion_withdrawn(),
	notLowerThanAdopted: () => m.motion_refused_not_lower_than_adopted(),
	notYourPart: () => m.motion_refused_not_your_part(),
	questionUnknown: () => m.motion_refused_question_unknown(),
	recusedOutside: () => m.motion_refused_recused_outside(),
	voteOpen: () => m.motion_refused_vote_open()
});
