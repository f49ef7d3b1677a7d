import { localDateOf } from '../calendar';
import type { Eligibility, ResidenceTie } from './schema/manifest';

/** What was shown at the desk: the tie to the neighbourhood, and of the age only the year of birth. */
export interface ShownResidence {
	readonly tie: ResidenceTie;
	readonly birthYear: number | null;
}

/** Whether an account that has shown its residence at the desk may vote. */
export const mayVote = (shown: ShownResidence, eligibility: Eligibility, opensAt: Date): boolean =>
	eligibility.proofs.includes('account') && isEligible(shown, eligibility, opensAt);

/**
 * Whether this tie and this age are among those who vote (P-13, P-14). An age is reached in its year: the day of birth is nobody's business, so
 * whoever turns fourteen in the year of the vote may vote. Without a year of birth no limit of age is met.
 */
export function isEligible(
	{ tie, birthYear }: ShownResidence,
	{ ties, minimumAge, maximumAge }: Eligibility,
	opensAt: Date
): boolean {
	if (!ties.includes(tie)) return false;
	if (minimumAge === null && maximumAge === null) return true;
	if (birthYear === null) return false;
	const age = Number(localDateOf(opensAt).slice(0, 4)) - birthYear;
	return age >= (minimumAge ?? 0) && age <= (maximumAge ?? age);
}
