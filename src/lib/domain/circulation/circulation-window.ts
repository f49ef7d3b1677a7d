import { addDays, instantOf, localDateOf } from '../calendar';

/** Answers count from `opensAt` until just before `closesAt`. */
export interface CirculationWindow {
	readonly opensAt: Date;
	readonly closesAt: Date;
}

/**
 * The window of a vote in writing (P-81): so many days after the day on which everybody was asked, the last of
 * them included. It ends with the midnight after that day in Berlin, however long the day was.
 */
export function windowFrom(opensAt: Date, days: number): CirculationWindow {
	const lastOn = addDays(localDateOf(opensAt), days);
	return { opensAt, closesAt: instantOf(addDays(lastOn, 1), '00:00') };
}

/** The last day on which an answer counts. */
export function lastDayOf({ closesAt }: Pick<CirculationWindow, 'closesAt'>): string {
	return localDateOf(new Date(closesAt.getTime() - 1));
}

export function isInWindow({ opensAt, closesAt }: CirculationWindow, at: Date): boolean {
	return opensAt <= at && at < closesAt;
}

/**
 * The day of the count: today, while it can still be answered; afterwards the day after the window, so that it
 * does not matter when somebody looked.
 */
export function countedOn({ closesAt }: Pick<CirculationWindow, 'closesAt'>, now: Date): string {
	return localDateOf(now < closesAt ? now : closesAt);
}

const day = 24 * 60 * 60 * 1000;

/** When those who have not answered are reminded: when the last day but one begins, or half way in a short window. */
export function remindsAt({ opensAt, closesAt }: CirculationWindow): Date {
	const length = closesAt.getTime() - opensAt.getTime();
	return new Date(closesAt.getTime() - Math.min(2 * day, length / 2));
}
