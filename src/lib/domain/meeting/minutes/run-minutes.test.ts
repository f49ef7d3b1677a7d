import { describe, expect, test } from 'vitest';
import {
	addRemark,
	answerCorrection,
	approveMinutes,
	minutesDueOn,
	nextMinutesStep,
	prepareMinutes,
	proposeCorrection,
	publishMinutes,
	withdrawMinutes,
	type MinutesRule
} from './run-minutes';

const rule: MinutesRule = {
	...{ kind: 'kept', approvedBeforePublication: true, withinDays: 14, dissentRecorded: true }
};
const early: MinutesRule = { ...rule, approvedBeforePublication: false };
const reasonOf = (result: { readonly ok: boolean; readonly reason?: string }) =>
	result.ok ? null : result.reason;

test('P-70 they are due as the rules say, or never', () => {
	expect(minutesDueOn(rule, '2026-02-20')).toBe('2026-03-06');
	expect(minutesDueOn({ ...rule, withinDays: null }, '2026-02-20')).toBeNull();
	expect(minutesDueOn(null, '2026-02-20')).toBeNull();
});

test.each([
	[{}, null],
	[{ state: 'prepared' }, null],
	[{ state: 'approved' }, 'minutesApproved'],
	[{ meeting: 'running' }, 'meetingNotOver'],
	[{ items: ['closed', 'open'] }, 'voteStillOpen']
] as const)('prepare %o: %s', (change, reason) => {
	const usual = { state: 'draft', meeting: 'closed', items: ['closed'] } as const;
	expect(reasonOf(prepareMinutes({ ...usual, ...change }))).toBe(reason);
});

test.each([
	[{}, null],
	[{ state: 'approved' }, 'minutesApproved'],
	[{ isPointKnown: false }, 'pointUnknown'],
	[{ rule: { ...rule, dissentRecorded: false } }, 'dissentNotRecorded'],
	[{ isSeatKnown: false }, 'seatUnknown'],
	[{ isSeatKnown: false, kind: 'summary' }, null],
	[{ room: 'nonPublic' }, 'meetingNotPublic'],
	[{ room: 'nonPublic', publicity: 'nonPublic' }, null],
	[{ publicity: 'nonPublic' }, null]
] as const)('remark %o: %s', (change, reason) => {
	const usual = { state: 'draft', kind: 'dissent', isPointKnown: true, isSeatKnown: true } as const;
	const open = { publicity: 'public', room: 'public' } as const;
	expect(reasonOf(addRemark({ ...usual, ...open, rule, ...change }))).toBe(reason);
});

test.each([
	[{}, null],
	[{ today: '2026-05-21' }, 'correctionsEnded'],
	[{ today: '2027-01-01', correctableUntil: null }, null],
	[{ state: 'draft' }, 'minutesNotPrepared'],
	[{ state: 'approved' }, 'minutesApproved'],
	[{ wasPresent: false }, 'notPresent'],
	[{ isPointKnown: false }, 'pointUnknown']
] as const)('ask for a correction %o: %s', (change, reason) => {
	const usual = { state: 'prepared', wasPresent: true, isPointKnown: true } as const;
	const days = { correctableUntil: '2026-05-20', today: '2026-05-20' };
	expect(reasonOf(proposeCorrection({ ...usual, ...days, ...change }))).toBe(reason);
});

test('a correction is answered once, before the approval', () => {
	expect(reasonOf(answerCorrection('prepared', 'proposed'))).toBeNull();
	expect(reasonOf(answerCorrection('prepared', 'refused'))).toBe('answeredAlready');
	expect(reasonOf(answerCorrection('approved', 'proposed'))).toBe('minutesApproved');
});

describe('approval', () => {
	const by = (yes: number, no: number) => ({ by: 'vote', votes: { yes, no, abstain: 9 } }) as const;

	test.each([
		[{}, null],
		[{ approval: by(3, 2) }, null],
		[{ approval: by(2, 2) }, 'approvalNotCarried'],
		[{ approval: by(0, 0) }, 'approvalNotCarried'],
		[{ state: 'draft' }, 'minutesNotPrepared'],
		[{ state: 'approved' }, 'minutesApproved'],
		[{ openCorrections: 1 }, 'correctionsOpen'],
		[{ isLaterMeeting: false }, 'noLaterMeeting']
	] as const)('%o: %s', (change, reason) => {
		const usual = { state: 'prepared', openCorrections: 0, isLaterMeeting: true } as const;
		const approval = { by: 'statement', votes: null } as const;
		expect(reasonOf(approveMinutes({ ...usual, approval, ...change }))).toBe(reason);
	});
});

test.each([
	[{}, null],
	[{ state: 'prepared' }, 'approvalMissing'],
	[{ state: 'prepared', rule: null }, 'approvalMissing'],
	[{ state: 'prepared', rule: early }, null],
	[{ state: 'draft', rule: early }, 'minutesNotPrepared'],
	[{ publication: 'published' }, 'publishedAlready'],
	[{ publication: 'withdrawn' }, null],
	[{ namesFound: ['Bernd Schulz'] }, 'nameWithoutConsent']
] as const)('publish %o: %s', (change, reason) => {
	const usual = { state: 'approved', publication: 'none', rule, namesFound: [] } as const;
	expect(reasonOf(publishMinutes({ ...usual, ...change }))).toBe(reason);
});

test('only what is published is taken back', () => {
	expect(withdrawMinutes('published')).toMatchObject({ ok: true, value: 'withdrawn' });
	expect(reasonOf(withdrawMinutes('none'))).toBe('notPublished');
	expect(reasonOf(withdrawMinutes('withdrawn'))).toBe('notPublished');
});

test.each([
	[{ state: 'draft' }, 'prepare'],
	[{ openCorrections: 1 }, 'answerCorrections'],
	[{}, 'approve'],
	[{ rule: early }, 'publish'],
	[{ rule: early, publication: 'published' }, 'approve'],
	[{ state: 'approved' }, 'publish'],
	[{ state: 'approved', publication: 'published' }, null]
] as const)('next with %o: %s', (change, step) => {
	const usual = { state: 'prepared', publication: 'none', openCorrections: 0, rule } as const;
	expect(nextMinutesStep({ ...usual, ...change })).toBe(step);
});
