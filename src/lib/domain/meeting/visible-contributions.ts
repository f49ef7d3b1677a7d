import type { Speaker } from './deliberate';
import type { Publicity } from './meeting';

/** Whoever looks at the page: with a part in the motion, or as one of everybody. */
export type Reader = Speaker | 'public';

/**
 * What a body says about a motion is as public as its rules make the room (P-65): everybody reads along
 * in a public one; otherwise its members, the manager and the applicant do, and nobody else
 * learns even how much was said.
 */
export function maySeeDeliberation(publicity: Publicity, readers: readonly Reader[]): boolean {
	if (publicity === 'public') return true;
	return readers.some(
		(reader) => reader === 'member' || reader === 'manager' || reader === 'applicant'
	);
}

/**
 * The contributions a reader may see, each as public as the rules were when it was said: when a body opens
 * its doors, what was said behind them stays there.
 */
export function visibleContributions<T extends { readonly publicity: Publicity }>(
	contributions: readonly T[],
	readers: readonly Reader[]
): readonly T[] {
	return contributions.filter(({ publicity }) => maySeeDeliberation(publicity, readers));
}
