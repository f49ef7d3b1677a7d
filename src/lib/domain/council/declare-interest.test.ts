import { describe, expect, test } from 'vitest';
import {
	decideInterest,
	declareInterest,
	isRecused,
	seatsOfApplicant,
	type Interest
} from './declare-interest';

const member = { seatId: 'residents-1', capacity: 'member' } as const;
const substitute = { seatId: 'residents-1', capacity: 'substitute' } as const;
const declared = { ...member, ground: 'relative', state: 'declared' } as const;

describe('declaring a conflict of interest (P-50, P-53)', () => {
	test.each(['planned', 'open'] as const)('is possible while the item is %s', (item) => {
		expect(declareInterest({ item, standsFor: member, isCertain: true, interests: [] })).toEqual({
			ok: true,
			value: { ...member, state: 'declared' }
		});
	});

	test('in doubt waits for the body', () => {
		expect(
			declareInterest({ item: 'planned', standsFor: member, isCertain: false, interests: [] })
		).toEqual({ ok: true, value: { ...member, state: 'inDoubt' } });
	});

	test.each([
		['after the vote', { item: 'closed' }, 'itemClosed'],
		['by somebody without a vote here', { standsFor: null }, 'noVoteHere'],
		['a second time', { interests: [declared] }, 'interestAlreadyDeclared']
	] as const)('refuses it %s', (_case, facts, reason) => {
		const open = { item: 'open', standsFor: member, isCertain: true, interests: [] } as const;
		expect(declareInterest({ ...open, ...facts })).toEqual({ ok: false, reason });
	});

	test("the member's interest does not bind the substitute", () => {
		expect(isRecused([declared], member)).toBe(true);
		expect(isRecused([declared], substitute)).toBe(false);
		expect(
			declareInterest({
				item: 'open',
				standsFor: substitute,
				isCertain: true,
				interests: [declared]
			})
		).toMatchObject({ ok: true });
	});

	test('binds a person of a forum by their coming alone', () => {
		const person: Interest = {
			attendanceId: 'attendance-2',
			ground: 'applicant',
			state: 'declared'
		};
		expect(isRecused([person], { attendanceId: 'attendance-2' })).toBe(true);
		expect(isRecused([person], { attendanceId: 'attendance-3' })).toBe(false);
	});
});

describe('the body decides in doubt (R-291)', () => {
	test.each([
		['inDoubt', true, 'upheld'],
		['inDoubt', false, 'dismissed'],
		['dismissed', true, 'upheld'],
		['upheld', false, 'dismissed']
	] as const)('%s and upheld=%s gives %s', (state, isUpheld, value) => {
		expect(decideInterest('planned', state, isUpheld)).toEqual({ ok: true, value });
	});

	test('not over a clear declaration, and not after the vote', () => {
		expect(decideInterest('open', 'declared', false)).toMatchObject({
			reason: 'interestNotInDoubt'
		});
		expect(decideInterest('closed', 'inDoubt', false)).toMatchObject({ reason: 'itemClosed' });
	});

	test('until it has, the person does not vote; a dismissed interest sets the person free', () => {
		expect(isRecused([{ ...declared, state: 'inDoubt' }], member)).toBe(true);
		expect(isRecused([{ ...declared, state: 'upheld' }], member)).toBe(true);
		expect(isRecused([{ ...declared, state: 'dismissed' }], member)).toBe(false);
	});
});

describe("the applicant's own seat (R-046)", () => {
	const seats = [
		{
			seatId: 'residents-1',
			code: 'residents-1',
			benchCode: 'residents',
			holders: [
				{ capacity: 'member', accountId: 'account-a' },
				{ capacity: 'substitute', accountId: 'account-b' }
			]
		},
		{
			seatId: 'residents-2',
			code: 'residents-2',
			benchCode: 'residents',
			holders: [{ capacity: 'member', accountId: null }]
		}
	] as const;

	test('is flagged without anybody saying so, for the person and not for the substitute', () => {
		expect(seatsOfApplicant(seats, 'account-a')).toEqual([
			{ ...member, ground: 'applicant', state: 'declared' }
		]);
	});

	test.each([['account-z'], [null]])('flags nobody for applicant %s', (applicant) => {
		expect(seatsOfApplicant(seats, applicant)).toEqual([]);
	});
});
