import type { CirculationRules, MeetingRules } from '../schema/meeting-rules';
import { say, type Readers, type SaidBy } from './readers';

type Value<K extends keyof MeetingRules> = MeetingRules[K]['value'];

/** How the body meets. */
export const meetingsReaders = {
	notice: (value) =>
		value.kind === 'notRegulated'
			? [say('notRegulated')]
			: [
					say('noticeDays', { days: value.days }),
					value.urgentDays === null
						? say('noUrgentNotice')
						: say('urgentDays', { days: value.urgentDays })
				],
	paperInvitation: (value) =>
		value === 'notRegulated' ? [say('notRegulated')] : [say('paperInvitation', { value })],
	demandedMeeting: (value) =>
		value.kind === 'notRegulated'
			? [say('notRegulated')]
			: [say('demandedMeeting', { share: value.share, days: value.withinDays })],
	agendaDeadline: (value) =>
		value.kind === 'notRegulated'
			? [say('notRegulated')]
			: [say('agendaDeadline', { days: value.days })],
	proposalDeadline: readProposalDeadline,
	rhythm: (value) => {
		if (value.kind === 'notRegulated') return [say('notRegulated')];
		if (value.kind === 'onOccasion') return [say('meetsOnOccasion')];
		return [
			say('meetsPerYear', { times: value.times }),
			say('meetsInHolidays', { never: value.notInHolidays })
		];
	},
	applicant: (value) =>
		value === 'notRegulated' ? [say('notRegulated')] : [say('applicant', { value })],
	form: (value) =>
		value === 'notRegulated' ? [say('notRegulated')] : [say('meetingForm', { value })],
	minutes: (value) =>
		value.kind === 'notRegulated'
			? [say('notRegulated')]
			: [
					say('minutesApproved', { first: value.approvedBeforePublication }),
					value.withinDays === null
						? say('minutesNoLimit')
						: say('minutesWithin', { days: value.withinDays }),
					say('minutesDissent', { recorded: value.dissentRecorded })
				],
	fixedItems: (value) =>
		value.length === 0 ? [say('notRegulated')] : [say('fixedItems', { items: value })],
	conduct: (value) => {
		if (value.kind === 'notRegulated') return [say('notRegulated')];
		return [
			say('respect'),
			value.sanctions.length === 0
				? say('noSanctions')
				: say('sanctions', { sanctions: value.sanctions })
		];
	},
	discussion: readDiscussion
} satisfies Readers<MeetingRules>;

export type MeetingsSaid = SaidBy<typeof meetingsReaders>;

function readProposalDeadline(value: Value<'proposalDeadline'>) {
	if (value.kind === 'notRegulated') return [say('notRegulated')];
	const { daysBeforeMeeting, daysBeforeStart } = value;
	return [
		daysBeforeMeeting === null
			? say('proposalAnyTime')
			: say('proposalBeforeMeeting', { days: daysBeforeMeeting }),
		daysBeforeStart === null
			? say('projectAnyTime')
			: say('proposalBeforeStart', { days: daysBeforeStart })
	];
}

function readDiscussion(value: Value<'discussion'>) {
	if (value.kind === 'notRegulated') return [say('notRegulated')];
	const { minutes, daysBeforeVote, concernsAnswered } = value;
	return [
		minutes === null ? say('discussionAnyTime') : say('discussionMinutes', { minutes }),
		daysBeforeVote === null ? say('voteAnyDay') : say('voteDaysLater', { days: daysBeforeVote }),
		say('concernsAnswered', { needed: concernsAnswered })
	];
}

/** Deciding without a meeting. */
export const circulationReaders = {
	allowed: (value) => [say('circulationAllowed', { value })],
	windowDays: (value) =>
		value === null ? [say('noCirculationWindow')] : [say('circulationWindow', { days: value })],
	validity: (value) =>
		value === 'notRegulated' ? [say('notRegulated')] : [say('circulationValidity', { value })],
	benchAtMost: (value) =>
		value === null ? [say('noBenchAtMost')] : [say('circulationBenchAtMost', { share: value })],
	failed: (value) =>
		value === 'notRegulated' ? [say('notRegulated')] : [say('circulationFailed', { value })],
	asksProcedure: (value) => [say('asksProcedure', { value })],
	substituteVoid: (value) => [say('substituteVoid', { value })]
} satisfies Readers<CirculationRules>;

export type CirculationSaid = SaidBy<typeof circulationReaders>;
