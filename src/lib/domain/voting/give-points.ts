import { ok, refuse, type Result } from '../result';
import type { FundingProfile } from '../rules/schema/funding-profile';
import type { Choice } from './schema/decide-input';

export type PointsRefusal = 'pointsMissing' | 'pointsAboveMost';

/**
 * The points of one vote where the method counts points (P-30); null where it does not, or the voter abstains.
 * No points at all is something else than 0 points; details name the most that can be given.
 */
export function givePoints(
	{ method: { value: method } }: FundingProfile,
	choice: Choice,
	points: number | null
): Result<number | null, PointsRefusal> {
	if (method.kind !== 'points' || choice !== 'yes') return ok(null);
	if (points === null) return refuse('pointsMissing', { most: method.most });
	return points > method.most ? refuse('pointsAboveMost', { most: method.most }) : ok(points);
}

/** Whether the points of a show of hands can be: no more than so many people can give. */
export function checkPoints(
	{ method: { value: method } }: FundingProfile,
	{ yes, points }: { readonly yes: number; readonly points: number }
): Result<true, 'pointsAboveMost'> {
	const most = method.kind === 'points' ? method.most * yes : 0;
	return points > most ? refuse('pointsAboveMost', { most }) : ok(true);
}
