import type { Role } from '../access/actor';
import { addDays } from '../calendar';
import { roleOf, type CaseOwner } from './case-owner';
import type { CaseStep } from './trace-case';

/** When an owner is written to: when it becomes their turn, a week before the last day, and once it has passed. */
export const reminderOccasions = ['asked', 'before', 'overdue'] as const;
export type ReminderOccasion = (typeof reminderOccasions)[number];

/** Days before the last day on which an owner is reminded; who was asked later than that is not. */
export const daysAhead = 7;

export interface DueReminder {
	readonly occasion: ReminderOccasion;
	/** Everybody with one of these offices is written to, once. */
	readonly roles: readonly Role[];
}

/**
 * What an open step wants written by today (local date). Each stays due, so that nothing is lost while no server
 * runs and a new holder of the office hears of it too; who was written to already is for the caller to know. Of
 * several days that have passed only the last counts: nobody is told of a week that is over.
 */
export function dueReminders(
	{ owner, sinceOn, due }: Pick<CaseStep, 'owner' | 'sinceOn' | 'due'>,
	today: string
): readonly DueReminder[] {
	const role = roleOf(owner);
	const manager = 'neighbourhoodManager' as const;
	const dueOn = due.kind === 'until' ? due.on : null;
	if (dueOn !== null && today > dueOn) {
		return [{ occasion: 'overdue', roles: role === manager ? [manager] : [role, manager] }];
	}
	const asked = writesAtOnce(owner) ? [{ occasion: 'asked' as const, roles: [role] }] : [];
	const reminded = dueOn === null ? null : addDays(dueOn, -daysAhead);
	if (reminded === null || today < reminded || sinceOn > reminded) return asked;
	return [...asked, { occasion: 'before', roles: [role] }];
}

/** The desk has written down itself what makes it the body's turn. */
function writesAtOnce(owner: CaseOwner): boolean {
	return roleOf(owner) !== 'neighbourhoodManager';
}
