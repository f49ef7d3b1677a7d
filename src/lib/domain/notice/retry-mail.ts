const minute = 60_000;

/** Waiting times (ms) after each failed attempt; a day and a half in all, then a person must look. */
const pauses = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60].map((minutes) => minutes * minute);

/** How long a mail that is being sent belongs to whoever took it; then it counts as abandoned. */
export const sendingLeaseMs = 10 * minute;

/** When to try again after `attempts` failed ones; null: given up, kept for a person to see. */
export function retryMailAt(attempts: number, now: Date): Date | null {
	const pause = pauses[attempts - 1];
	return pause === undefined ? null : new Date(now.getTime() + pause);
}
