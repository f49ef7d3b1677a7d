import { expect, test } from 'vitest';
import { dueReminders } from './due-reminders';

const asked = { owner: 'arbiter', sinceOn: '2026-03-10' } as const;
const until = (on: string) => ({ ...asked, due: { kind: 'until', on } }) as const;
const occasionsOn = (
	today: string,
	step: Parameters<typeof dueReminders>[0] = until('2026-04-10')
) => dueReminders(step, today).map(({ occasion }) => occasion);

test('P-37 an office is written to at once, a week before its last day, and once that has passed', () => {
	expect(occasionsOn('2026-03-10')).toEqual(['asked']);
	expect(occasionsOn('2026-04-02')).toEqual(['asked']);
	expect(occasionsOn('2026-04-03')).toEqual(['asked', 'before']);
	expect(occasionsOn('2026-04-10')).toEqual(['asked', 'before']);
	expect(occasionsOn('2026-04-11')).toEqual(['overdue']);
});

test('the desk hears of what is overdue, whoever is asked', () => {
	expect(dueReminders(until('2026-04-10'), '2026-04-11')).toEqual([
		{ occasion: 'overdue', roles: ['arbiter', 'neighbourhoodManager'] }
	]);
	const council = { ...until('2026-04-10'), owner: 'manager' } as const;
	expect(dueReminders(council, '2026-04-11')).toEqual([
		{ occasion: 'overdue', roles: ['neighbourhoodManager'] }
	]);
});

test('without a last day an office is asked once and not reminded', () => {
	const step = { ...asked, due: { kind: 'noLimit' } } as const;
	expect(occasionsOn('2029-01-01', step)).toEqual(['asked']);
});

test('who has less than a week is not reminded on the day on which they are asked', () => {
	expect(occasionsOn('2026-03-12', until('2026-03-15'))).toEqual(['asked']);
});

test('the desk is not told what it has just written down itself', () => {
	const step = { ...asked, owner: 'body', due: { kind: 'meeting', on: null } } as const;
	expect(dueReminders(step, '2026-03-10')).toEqual([]);
});
