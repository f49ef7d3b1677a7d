import { describe, expect, it, test } from 'vitest';
import type { Rule } from '../rules/schema/rule';
import { deadlinesOf } from './deadlines';
import { inviteToMeeting, type InvitingFacts } from './invite';

const ruled = <V>(value: V): Rule<V> => ({
	value,
	source: { document: 'Geschäftsordnung', place: '§ 4' },
	chosenByBody: false
});
const nothing = ruled({ kind: 'notRegulated' } as const);
const unregulated = { notice: nothing, agendaDeadline: nothing, proposalDeadline: nothing };
const weekly = {
	notice: ruled({ kind: 'days', days: 7, urgentDays: 3 } as const),
	agendaDeadline: ruled({ kind: 'days', days: 14 } as const),
	proposalDeadline: ruled({ kind: 'before', daysBeforeMeeting: 21, daysBeforeStart: 56 } as const)
};

describe('the deadlines before a meeting', () => {
	it('are counted back from its day, over the end of a month (P-60, P-62, P-63)', () => {
		expect(deadlinesOf(weekly, '2026-03-05')).toEqual({
			invite: { on: '2026-02-26', days: 7 },
			inviteUrgently: { on: '2026-03-02', days: 3 },
			agenda: { on: '2026-02-19', days: 14 },
			proposals: { on: '2026-02-12', days: 21 }
		});
	});

	it('are none where the rules say nothing', () => {
		expect(Object.values(deadlinesOf(unregulated, '2026-03-05'))).toEqual([null, null, null, null]);
	});
});

describe('an invitation (P-60)', () => {
	const facts: InvitingFacts = {
		meeting: 'planned',
		deadlines: deadlinesOf(weekly, '2026-03-05'),
		today: '2026-02-26',
		invitees: 12,
		isUrgent: false,
		isLateConfirmed: false,
		lateReason: null
	};
	const late = { ...facts, today: '2026-02-27' };

	it('keeps the notice on the very last day', () => {
		expect(inviteToMeeting(facts)).toMatchObject({ value: { isLate: false } });
	});

	it('is told to be late one day after, with the day and the rule’s number', () => {
		expect(inviteToMeeting(late)).toEqual({
			ok: false,
			reason: 'invitationLate',
			details: { dueOn: '2026-02-26', days: 7 }
		});
	});

	it('leaves late once that is confirmed and says why', () => {
		const confirmed = { ...late, isLateConfirmed: true };
		expect(inviteToMeeting(confirmed)).toMatchObject({ reason: 'lateReasonMissing' });
		expect(inviteToMeeting({ ...confirmed, lateReason: 'Wasserschaden' })).toMatchObject({
			value: { isLate: true, notice: { days: 7 } }
		});
	});

	it('has a shorter notice when it is urgent, where the rules have one', () => {
		expect(inviteToMeeting({ ...late, isUrgent: true })).toMatchObject({
			value: { isLate: false, notice: { days: 3 } }
		});
		const deadlines = { ...facts.deadlines, inviteUrgently: null };
		expect(inviteToMeeting({ ...late, deadlines, isUrgent: true })).toMatchObject({
			reason: 'urgencyNotRuled'
		});
	});

	it('is never late without a rule', () => {
		const deadlines = deadlinesOf(unregulated, '2026-03-05');
		expect(inviteToMeeting({ ...facts, deadlines, today: '2026-03-05' })).toMatchObject({
			value: { isLate: false, notice: null }
		});
	});

	test.each([
		[{ meeting: 'running' as const }, 'meetingNotPlanned'],
		[{ meeting: 'cancelled' as const }, 'meetingNotPlanned'],
		[{ invitees: 0 }, 'nobodyToInvite']
	])('is refused with %o', (changed, reason) => {
		expect(inviteToMeeting({ ...facts, ...changed })).toMatchObject({ reason });
	});
});
