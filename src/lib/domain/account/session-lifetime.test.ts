import { describe, expect, test } from 'vitest';
import {
	isSessionAlive,
	sessionEndsAt,
	sessionKindOf,
	shouldNoteUse,
	type SessionTimes
} from './session-lifetime';

const begun = new Date('2026-03-01T08:00:00Z');
const resident: SessionTimes = {
	kind: 'resident',
	createdAt: begun,
	lastUsedAt: begun,
	endedAt: null
};
const privileged: SessionTimes = { ...resident, kind: 'privileged' };
const at = (text: string) => new Date(text);

describe('a session (S15)', () => {
	test.each([
		['resident, unused', resident, '2026-03-31T08:00:00Z'],
		['manager, unused', privileged, '2026-03-01T08:30:00Z'],
		[
			'resident, used every week',
			{ ...resident, lastUsedAt: at('2026-05-29T08:00:00Z') },
			'2026-05-30T08:00:00Z'
		],
		[
			'manager, used all day',
			{ ...privileged, lastUsedAt: at('2026-03-01T19:59:00Z') },
			'2026-03-01T20:00:00Z'
		]
	] as const)('of a %s ends at the limit', (_case, session, limit) => {
		expect(sessionEndsAt(session)).toEqual(at(limit));
		expect(isSessionAlive(session, new Date(at(limit).getTime() - 1))).toBe(true);
		expect(isSessionAlive(session, at(limit))).toBe(false);
	});

	test('that was ended is dead at that instant, however young (S16)', () => {
		const ended = { ...resident, endedAt: at('2026-03-01T08:05:00Z') };
		expect(isSessionAlive(ended, at('2026-03-01T08:04:59Z'))).toBe(true);
		expect(isSessionAlive(ended, at('2026-03-01T08:05:00Z'))).toBe(false);
	});

	test('notes its use once a minute for managers, once a day for residents', () => {
		expect(shouldNoteUse(privileged, at('2026-03-01T08:00:59Z'))).toBe(false);
		expect(shouldNoteUse(privileged, at('2026-03-01T08:01:00Z'))).toBe(true);
		expect(shouldNoteUse(resident, at('2026-03-02T07:59:59Z'))).toBe(false);
		expect(shouldNoteUse(resident, at('2026-03-02T08:00:00Z'))).toBe(true);
	});
});

test.each([
	[false, false, 'resident'],
	[true, false, 'privileged'],
	[false, true, 'privileged'],
	[true, true, 'privileged']
] as const)('administrator %s, manager %s: %s', (isAdministrator, managesSomewhere, kind) => {
	expect(sessionKindOf({ isAdministrator, managesSomewhere })).toBe(kind);
});
