import { describe, expect, test } from 'vitest';
import { changeMeeting, scheduleMeeting } from './schedule-meeting';

const now = new Date('2026-03-02T12:00:00Z');
const planned = {
	startsAt: new Date('2026-03-17T18:00:00Z'),
	place: 'Mütterzentrum, Neuwieder Straße 17',
	publicity: 'public'
} as const;

describe('announcing a meeting', () => {
	test('says that the body can decide in the room of its rules', () => {
		expect(scheduleMeeting(planned, { publicity: 'public' }, now)).toEqual({
			ok: true,
			value: { ...planned, decides: true }
		});
	});

	test('lets a body talk in the other room, where it decides nothing (WC-16)', () => {
		expect(scheduleMeeting(planned, { publicity: 'nonPublic' }, now)).toMatchObject({
			value: { decides: false }
		});
	});

	test.each([
		['at this very moment', { startsAt: now }],
		['yesterday', { startsAt: new Date('2026-03-01T12:00:00Z') }]
	])('is refused for %s', (_case, change) => {
		expect(scheduleMeeting({ ...planned, ...change }, { publicity: 'public' }, now)).toEqual({
			ok: false,
			reason: 'meetingInPast'
		});
	});

	test('is refused before the body has rules', () => {
		expect(scheduleMeeting(planned, null, now)).toEqual({ ok: false, reason: 'rulesMissing' });
	});
});

describe('moving a meeting', () => {
	const rule = { publicity: 'public' } as const;

	test('is possible while it is planned', () => {
		expect(changeMeeting({ state: 'planned' }, planned, { rule, now })).toMatchObject({ ok: true });
	});

	test.each(['running', 'closed'] as const)('is refused when it is %s', (state) => {
		expect(changeMeeting({ state }, planned, { rule, now })).toEqual({
			ok: false,
			reason: 'meetingNotPlanned'
		});
	});

	test('is refused into the past', () => {
		const startsAt = new Date('2026-03-02T11:59:59Z');
		expect(
			changeMeeting({ state: 'planned' }, { ...planned, startsAt }, { rule, now })
		).toMatchObject({ reason: 'meetingInPast' });
	});
});
