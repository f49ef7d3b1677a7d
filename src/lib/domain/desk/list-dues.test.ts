import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupDues, groupOf, listDues, type DueFacts } from './list-dues';

const nothing: DueFacts = {
	today: '2026-03-10',
	openItems: [],
	meetings: [],
	cases: [],
	circulations: [],
	unpublished: [],
	minutes: [],
	terms: [],
	demands: [],
	piles: { check: 0, table: 0, returned: 0, office: 0, barriers: 0, unsentMails: 0 },
	barriersDueOn: null,
	isSetUp: true
};
const aMeeting = {
	id: 'm',
	bodyName: 'Rat',
	state: 'planned',
	startsOn: '2026-03-20',
	isInvited: false,
	noticeDays: 7,
	agendaDays: 5
} as const;
const codes = (facts: Partial<DueFacts>) =>
	listDues({ ...nothing, ...facts }).map(({ code, on }) => [code, on]);

test('an empty desk has nothing to do', () => {
	expect(listDues(nothing)).toEqual([]);
	expect(groupDues([], '2026-03-10')).toEqual([]);
});

test('P-60 a meeting is invited to by the days of notice, and held on its day', () => {
	expect(codes({ meetings: [aMeeting] })).toEqual([
		['invite', '2026-03-13'],
		['meetingComes', '2026-03-20']
	]);
	expect(codes({ meetings: [{ ...aMeeting, isInvited: true }] })).toEqual([
		['meetingComes', '2026-03-20']
	]);
});

test('a meeting that nobody opened is overdue from the day after, a running one is for now', () => {
	const missed = { ...aMeeting, startsOn: '2026-03-09' };
	expect(codes({ meetings: [missed] })).toEqual([['meetingNotOpened', '2026-03-09']]);
	expect(codes({ meetings: [{ ...missed, state: 'running' }] })).toEqual([
		['meetingRuns', '2026-03-10']
	]);
});

test('P-62 proposals are checked before the agenda of the next meeting closes', () => {
	const piles = { ...nothing.piles, check: 2 };
	expect(codes({ piles, meetings: [{ ...aMeeting, isInvited: true }] })).toEqual([
		['check', '2026-03-15'],
		['meetingComes', '2026-03-20']
	]);
	expect(codes({ piles })).toEqual([['check', null]]);
});

const day = fc.integer({ min: -40, max: 40 }).map((days) => {
	const at = new Date('2026-03-10T00:00:00Z');
	at.setUTCDate(at.getUTCDate() + days);
	return at.toISOString().slice(0, 10);
});

test('whatever there is: overdue comes first, days rise, nothing is lost', () => {
	const station = 'arbiter' as const;
	const aCase = fc.record({ dueOn: fc.option(day), motionId: fc.uuid() }).map((one) => ({
		...one,
		title: null,
		bodyName: 'Rat',
		station,
		office: 'Amt'
	}));
	fc.assert(
		fc.property(fc.array(aCase), (cases) => {
			const dues = listDues({ ...nothing, cases });
			expect(dues).toHaveLength(cases.length);
			const days = dues.map(({ on }) => on ?? '9999');
			expect(days).toEqual(days.toSorted());
			const grouped = groupDues(dues, nothing.today);
			expect(grouped.flatMap((group) => group.dues)).toEqual(dues);
		})
	);
});

test('a day within a week belongs to the week, the eighth does not', () => {
	const group = (on: string | null) => groupOf({ on }, '2026-03-10');
	expect(group('2026-03-09')).toBe('overdue');
	expect(group('2026-03-10')).toBe('today');
	expect(group('2026-03-17')).toBe('week');
	expect(group('2026-03-18')).toBe('later');
	expect(group(null)).toBe('undated');
});

test('P-61 a meeting that members demanded is due until its last day', () => {
	const demanded = { demandId: 'demand', bodyName: 'Ausschuss', meetByOn: '2026-03-17' };
	expect(listDues({ ...nothing, demands: [demanded] })).toMatchObject([
		{ code: 'demand', id: 'demand', bodyName: 'Ausschuss', on: '2026-03-17' }
	]);
});
