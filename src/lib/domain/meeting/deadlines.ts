import { addDays } from '../calendar';
import type { MeetingRules } from '../rules/schema/meeting-rules';

/** A last day, and how many days before the meeting it lies. */
export interface LastDay {
	readonly on: string;
	readonly days: number;
}

/** What the rules ask before a meeting; null where they say nothing. Local dates. */
export interface MeetingDeadlines {
	/** The last day on which an invitation keeps the notice (P-60), usually and when it is urgent. */
	readonly invite: LastDay | null;
	readonly inviteUrgently: LastDay | null;
	/** Until when something can be put on the agenda (P-62). */
	readonly agenda: LastDay | null;
	/** Until when a proposal must be handed in (P-63). */
	readonly proposals: LastDay | null;
}

type Ruled = Pick<MeetingRules, 'notice' | 'agendaDeadline' | 'proposalDeadline'>;

/** Counts back from the day of the meeting, in whole days. */
export function deadlinesOf(rules: Ruled, meetsOn: string): MeetingDeadlines {
	const before = (days: number | null) =>
		days === null ? null : { on: addDays(meetsOn, -days), days };
	const notice = rules.notice.value;
	const agenda = rules.agendaDeadline.value;
	const proposals = rules.proposalDeadline.value;
	return {
		invite: before(notice.kind === 'days' ? notice.days : null),
		inviteUrgently: before(notice.kind === 'days' ? notice.urgentDays : null),
		agenda: before(agenda.kind === 'days' ? agenda.days : null),
		proposals: before(proposals.kind === 'before' ? proposals.daysBeforeMeeting : null)
	};
}
