import type { FundingProfile } from '../rules/schema/funding-profile';
import type { VoteOutcome } from './apply-method';
import { cite } from './cite';
import type { Step } from './determination';
import type { Reading } from './schema/decide-input';

/**
 * What becomes of the statement of those who lost (P-43): it is put on record, or the motion is read once more.
 * A second statement after that is recorded only, or there would be no end.
 */
export function hearMinority(
	funding: FundingProfile,
	{
		held,
		place,
		outcome
	}: {
		held: Pick<Reading, 'minorityStatement'>;
		place: { readonly number: number; readonly hasReread: boolean };
		outcome: VoteOutcome;
	}
): { outcome: VoteOutcome | 'minority'; steps: readonly Step[] } {
	const rule = funding.minorityStatement.value;
	const isDecided = outcome === 'approved' || outcome === 'rejected';
	if (rule === 'none' || !held.minorityStatement || !isDecided) return { outcome, steps: [] };
	const readsAgain = rule === 'secondReading' && !place.hasReread;
	const step = cite(funding, 'minorityStatement', {
		code: 'minorityStatement',
		verdict: readsAgain ? 'yes' : 'none',
		reading: place.number,
		inputs: { readsAgain }
	});
	return { outcome: readsAgain ? 'minority' : outcome, steps: [step] };
}
