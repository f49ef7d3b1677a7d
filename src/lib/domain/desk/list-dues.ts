import { addDays } from '../calendar';
import type { MeetingState } from '../meeting/meeting';
import type { Station } from '../voting/determination';
import type { WrittenText } from '../text/written-text';

export const dueCodes = [
	'meetingRuns',
	'voteOpen',
	'meetingNotOpened',
	'meetingComes',
	'invite',
	'demand',
	'case',
	'circulation',
	'publish',
	'minutes',
	'check',
	'table',
	'office',
	'barriers',
	'unsentMails',
	'termEnds',
	'returned',
	'setUp'
] as const;
export type DueCode = (typeof dueCodes)[number];

/** One thing to do: what, until when, where, about what. Words and links come last. */
export interface Due {
	readonly code: DueCode;
	/** Last local date; null where nothing but the desk itself sets one. */
	readonly on: string | null;
	/** Of the item, motion, meeting or body that the next step is about; empty for a pile. */
	readonly id: string;
	/** The project it is about, or null. */
	readonly title: WrittenText | null;
	/** The body it is about; empty where it is about none. */
	readonly bodyName: string;
	/** How many lie on the pile, or how many terms end; 1 for one thing. */
	readonly count: number;
	/** Who is asked in a case: the station and its office; null otherwise. */
	readonly asked: { readonly station: Station; readonly office: string | null } | null;
}

export interface DueFacts {
	/** Local date. */
	readonly today: string;
	readonly openItems: readonly { readonly id: string; readonly title: WrittenText | null }[];
	readonly meetings: readonly DueMeeting[];
	readonly cases: readonly {
		readonly motionId: string;
		readonly title: WrittenText | null;
		readonly bodyName: string;
		readonly station: Station;
		readonly office: string | null;
		readonly dueOn: string | null;
	}[];
	readonly unpublished: readonly { readonly id: string; readonly title: WrittenText | null }[];
	/** Votes in writing that still run. */
	readonly circulations: readonly {
		readonly id: string;
		readonly title: WrittenText | null;
		readonly bodyName: string;
		/** Last local date on which an answer counts. */
		readonly lastOn: string;
	}[];
	readonly minutes: readonly {
		readonly meetingId: string;
		readonly bodyName: string;
		readonly dueOn: string | null;
	}[];
	/** Meetings that enough members have demanded and that nobody has scheduled yet. */
	readonly demands: readonly {
		readonly demandId: string;
		readonly bodyName: string;
		/** Last local date of the meeting. */
		readonly meetByOn: string;
	}[];
	readonly terms: readonly {
		readonly bodySlug: string;
		readonly bodyName: string;
		readonly seats: number;
		/** Last local date of the term. */
		readonly untilOn: string;
	}[];
	/** What lies on a pile: proposals to check, to table, sent back, for an office; reported barriers; mails given up. */
	readonly piles: Readonly<
		Record<'check' | 'table' | 'returned' | 'office' | 'barriers' | 'unsentMails', number>
	>;
	readonly barriersDueOn: string | null;
	readonly isSetUp: boolean;
}

export interface DueMeeting {
	readonly id: string;
	readonly bodyName: string;
	readonly state: MeetingState;
	readonly startsOn: string;
	readonly isInvited: boolean;
	/** Days of notice and until when something can be put on the agenda (P-60, P-62); null: not regulated. */
	readonly noticeDays: number | null;
	readonly agendaDays: number | null;
}

/** Everything that waits for the desk, the most urgent first. Pure: the same facts, the same list. */
export function listDues(facts: DueFacts): readonly Due[] {
	const all = [
		...facts.openItems.map(({ id, title }) => due('voteOpen', { id, title, on: facts.today })),
		...facts.meetings.flatMap((meeting) => duesOfMeeting(meeting, facts.today)),
		...facts.cases.map(({ motionId: id, dueOn: on, station, office, ...about }) =>
			due('case', { id, on, ...about, asked: { station, office } })
		),
		...facts.circulations.map(({ lastOn: on, id, title, bodyName }) =>
			due('circulation', { id, title, bodyName, on })
		),
		...facts.unpublished.map((one) => due('publish', one)),
		...facts.minutes.map(({ meetingId: id, bodyName, dueOn: on }) =>
			due('minutes', { id, bodyName, on })
		),
		...facts.demands.map(({ demandId: id, bodyName, meetByOn: on }) =>
			due('demand', { id, bodyName, on })
		),
		...facts.terms.map(({ bodySlug: id, bodyName, seats: count, untilOn: on }) =>
			due('termEnds', { id, bodyName, count, on })
		),
		...pilesOf(facts)
	];
	return all.sort((one, other) => order(one).localeCompare(order(other)));
}

const order = ({ on, code }: Due) =>
	`${on ?? '9999'} ${String(dueCodes.indexOf(code)).padStart(2, '0')}`;

function due(code: DueCode, about: Partial<Omit<Due, 'code'>>): Due {
	return { code, on: null, id: '', title: null, bodyName: '', count: 1, asked: null, ...about };
}

function duesOfMeeting(meeting: DueMeeting, today: string): readonly Due[] {
	const { id, bodyName, startsOn, state, noticeDays, isInvited } = meeting;
	const about = { id, bodyName };
	if (state === 'running') return [due('meetingRuns', { ...about, on: today })];
	if (state !== 'planned') return [];
	if (startsOn < today) return [due('meetingNotOpened', { ...about, on: startsOn })];
	const invite = isInvited || noticeDays === null ? null : addDays(startsOn, -noticeDays);
	return [
		...(invite === null ? [] : [due('invite', { ...about, on: invite })]),
		due('meetingComes', { ...about, on: startsOn })
	];
}

/** What is checked or tabled too late for the agenda of the next meeting waits for the one after it. */
function pilesOf(facts: DueFacts): readonly Due[] {
	const { piles, barriersDueOn } = facts;
	const on = agendaClosesOn(facts);
	const all = [
		due('check', { count: piles.check, on }),
		due('table', { count: piles.table, on }),
		due('office', { count: piles.office }),
		due('barriers', { count: piles.barriers, on: barriersDueOn }),
		due('unsentMails', { count: piles.unsentMails, on: facts.today }),
		due('returned', { count: piles.returned }),
		due('setUp', { count: facts.isSetUp ? 0 : 1 })
	];
	return all.filter(({ count }) => count > 0);
}

/** The next day on which an agenda closes; null where none does by the rules. */
function agendaClosesOn({ meetings, today }: DueFacts): string | null {
	const days = meetings.flatMap(({ state, startsOn, agendaDays }) =>
		state === 'planned' && agendaDays !== null ? [addDays(startsOn, -agendaDays)] : []
	);
	return days.filter((on) => on >= today).sort()[0] ?? null;
}

export const dueGroups = ['overdue', 'today', 'week', 'later', 'undated'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** How urgent it is: past its day, today, within seven days, later; without a day it is for whenever there is time. */
export function groupOf({ on }: Pick<Due, 'on'>, today: string): DueGroup {
	if (on === null) return 'undated';
	if (on < today) return 'overdue';
	if (on === today) return 'today';
	return on <= addDays(today, 7) ? 'week' : 'later';
}

/** The dues in their groups, most urgent first; groups with nothing in them are left out. */
export function groupDues(
	dues: readonly Due[],
	today: string
): readonly { readonly group: DueGroup; readonly dues: readonly Due[] }[] {
	return dueGroups
		.map((group) => ({ group, dues: dues.filter((one) => groupOf(one, today) === group) }))
		.filter((one) => one.dues.length > 0);
}
