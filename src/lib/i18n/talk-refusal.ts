import type { DiscussionRefusal, StartDiscussionRefusal } from '$lib/domain/meeting/discuss';
import type { WithdrawContributionRefusal } from '$lib/domain/meeting/withdraw-contribution';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { formatDate } from '$lib/i18n/date';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { formatNumber } from '$lib/i18n/number';
import { refusalWords, type RefusalSentences } from '$lib/i18n/refusal-words';
import { speechIn } from '$lib/i18n/rule-reading/speech';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';

const minutes = (of: unknown) => speechIn(getLocale(), {}).minutes(Number(of ?? 0));
const days = (of: unknown) => speechIn(getLocale(), {}).days(Number(of ?? 0));
const source = (of: string | number | undefined) => String(of ?? '');

/** Why a vote stays shut because of the talk before it; each names its rule. */
export const discussionSentences: RefusalSentences<DiscussionRefusal> = {
	discussionTooShort: (details) =>
		m.talk_refused_too_short({
			missing: minutes(details['missing']),
			minutes: minutes(details['minutes']),
			source: source(details['source'])
		}),
	discussionGoesOn: () => m.talk_refused_goes_on(),
	firstStepMissing: (details) => m.talk_refused_first_step({ source: source(details['source']) }),
	voteTooEarly: (details) =>
		m.talk_refused_too_early({
			date: formatDate(String(details['on'] ?? '')),
			days: days(details['days']),
			source: source(details['source'])
		}),
	concernUnanswered: (details) =>
		m.talk_refused_concern({
			number: formatNumber(Number(details['number'] ?? 0)),
			source: source(details['source'])
		})
};

export type TalkRefusal =
	StartDiscussionRefusal | WithdrawContributionRefusal | 'noDiscussion' | FormKeyRefusal;

/** Why a discussion can't be led like that, or words not taken out of it. */
export const talkRefusal = refusalWords<TalkRefusal>({
	...formKeySentences,
	changeAdopted: () => m.talk_refused_adopted(),
	discussionGoesOn: () => m.talk_refused_goes_on_already(),
	itemClosed: () => m.meeting_refused_item_closed(),
	meetingNotRunning: () => m.meeting_refused_not_running(),
	motionWithdrawn: () => m.meeting_refused_motion_withdrawn(),
	noDiscussion: () => m.talk_refused_none(),
	notYourWords: () => m.talk_refused_not_yours(),
	voteIsOver: () => m.talk_refused_vote_over(),
	voteOpen: () => m.motion_refused_vote_open()
});
