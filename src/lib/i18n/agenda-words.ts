import type { ChangeAgendaRefusal, MoveTopicRefusal, TopicKind } from '$lib/domain/meeting/agenda';
import type { ItemState } from '$lib/domain/meeting/meeting';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { formatNumber } from '$lib/i18n/number';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

/** What a topic is called where nobody gave it other words. */
export const topicNames = {
	residentsQuestions: m.agenda_topic_residents_questions,
	decisionsOfLastTime: m.agenda_topic_decisions_of_last_time,
	minutesOfLastTime: m.agenda_topic_minutes_of_last_time,
	report: m.agenda_topic_report,
	dates: m.agenda_topic_dates,
	otherBusiness: m.agenda_topic_other_business,
	own: m.agenda_topic_own
} as const satisfies Record<TopicKind, unknown>;

/** How far the meeting is with a topic. */
export const topicStates = {
	planned: m.agenda_state_planned,
	open: m.agenda_state_open,
	closed: m.agenda_state_closed
} as const satisfies Record<ItemState, () => string>;

/** Why an agenda can't be changed like that, in words. */
export const agendaRefusal = refusalWords<ChangeAgendaRefusal | MoveTopicRefusal | FormKeyRefusal>({
	...formKeySentences,
	meetingNotRunning: () => m.agenda_refused_meeting_not_running(),
	meetingOver: () => m.agenda_refused_meeting_over(),
	pointBegun: () => m.agenda_refused_point_begun(),
	tooManyTopics: ({ limit }) =>
		m.agenda_refused_too_many_topics({ limit: formatNumber(Number(limit ?? 0)) }),
	topicBegun: () => m.agenda_refused_topic_begun(),
	topicEnded: () => m.agenda_refused_topic_ended(),
	topicNotBegun: () => m.agenda_refused_topic_not_begun(),
	topicRuled: () => m.agenda_refused_topic_ruled()
});
