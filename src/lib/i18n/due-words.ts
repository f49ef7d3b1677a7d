import type { Due, DueCode, DueGroup } from '$lib/domain/desk/list-dues';
import { ownerOf } from '$lib/domain/case/case-owner';
import { askedName, stationQuestion } from '$lib/i18n/case-step-words';
import { formatDate } from '$lib/i18n/date';
import { href } from '$lib/i18n/href';
import { isolated } from '$lib/i18n/isolated';
import { formatNumber } from '$lib/i18n/number';
import { m } from '$lib/paraglide/messages';

/** What is to be done, in one line. */
const tasks = {
	meetingRuns: m.due_meeting_runs,
	voteOpen: m.desk_vote_open,
	meetingNotOpened: m.due_meeting_not_opened,
	meetingComes: m.due_meeting_comes,
	invite: m.due_invite,
	demand: m.demand_due,
	case: m.due_case,
	circulation: m.due_circulation,
	publish: m.desk_publish,
	minutes: m.due_minutes,
	check: m.desk_check,
	table: m.desk_to_table,
	office: m.office_title,
	barriers: m.desk_barriers,
	unsentMails: m.unsent_due,
	termEnds: m.due_term_ends,
	returned: m.desk_returned,
	setUp: m.setup_title
} satisfies Record<DueCode, () => string>;

/** Where the next step is; `desk` = `/slug/desk`. */
const places = {
	meetingRuns: (desk, id) => `${desk}/meetings/${id}`,
	voteOpen: (desk, id) => `${desk}/items/${id}`,
	meetingNotOpened: (desk, id) => `${desk}/meetings/${id}`,
	meetingComes: (desk, id) => `${desk}/meetings/${id}`,
	invite: (desk, id) => `${desk}/meetings/${id}`,
	demand: (desk, id) => `${desk}/meetings/new?demand=${id}`,
	case: (desk, id) => `${desk}/motions/${id}`,
	circulation: (desk, id) => `${desk}/circulations/${id}`,
	publish: (desk, id) => `${desk}/motions/${id}`,
	minutes: (desk, id) => `${desk}/meetings/${id}/minutes`,
	check: (desk) => `${desk}/proposals`,
	table: (desk) => `${desk}/proposals`,
	office: (desk) => `${desk}/office`,
	barriers: (desk) => `${desk}/barriers`,
	unsentMails: (desk) => `${desk}/unsent-mails`,
	termEnds: (desk, id) => `${desk}/set-up/bodies/${id}`,
	returned: (desk) => `${desk}/proposals`,
	setUp: (desk) => `${desk}/set-up`
} satisfies Record<DueCode, (desk: string, id: string) => string>;

export const dueGroupHeadings = {
	overdue: () => m.due_group_overdue(),
	today: () => m.due_group_today(),
	week: () => m.due_group_week(),
	later: () => m.due_group_later(),
	undated: () => m.due_group_undated()
} satisfies Record<DueGroup, () => string>;

/** A due as a line of the desk: what it is about first, then what to do, where, and until when. */
export function dueLine(due: Due, { desk, group }: { desk: string; group: DueGroup }) {
	const task = tasks[due.code]();
	const asked = due.asked && { ...due.asked, owner: ownerOf(due.asked.station) };
	const hints = [
		...(asked ? [stationQuestion(asked.station), askedName(asked)] : due.title ? [task] : []),
		...(due.bodyName === '' ? [] : [due.bodyName])
	];
	return {
		title: due.title?.content ?? task,
		lang: due.title?.language,
		to: href(places[due.code](desk, due.id)),
		hint: hints.map(isolated).join(' · '),
		status: group === 'today' ? dueGroupHeadings.today() : statusOf(due),
		tone:
			group === 'overdue'
				? ('no' as const)
				: group === 'today'
					? ('brand' as const)
					: ('wait' as const)
	};
}

function statusOf({ on, count }: Due): string {
	const date = on === null ? null : m.desk_due({ date: formatDate(on) });
	const pile = count > 1 || on === null ? m.desk_count({ count: formatNumber(count) }) : null;
	return [date, pile].filter((one) => one !== null).join(' · ');
}
