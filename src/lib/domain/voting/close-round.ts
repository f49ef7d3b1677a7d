import type { ItemState } from '../meeting/meeting';
import { ok, refuse, type Result } from '../result';

export type CloseRoundRefusal = 'roundOver' | 'voteStillOpen' | 'voteMissing' | 'rulesChanged';

export interface RoundClosing {
	readonly isRoundOpen: boolean;
	/** Of every motion of the round; one that was taken off the agenda is left out. */
	readonly items: readonly {
		readonly state: ItemState;
		readonly ruleSetVersionId: string | null;
	}[];
	/** Those under which the round began. */
	readonly ruleSetVersionId: string;
}

/**
 * Whether the money of a round may be shared out: all its motions have been voted on, under the rules under which
 * it began. Other rules since then might rank in another way; such a round is dissolved.
 */
export function closeRound({
	isRoundOpen,
	items,
	ruleSetVersionId
}: RoundClosing): Result<true, CloseRoundRefusal> {
	if (!isRoundOpen) return refuse('roundOver');
	if (items.some(({ state }) => state === 'open')) return refuse('voteStillOpen');
	const missing = items.filter(({ state }) => state === 'planned').length;
	if (missing > 0 || items.length === 0) return refuse('voteMissing', { missing });
	const isSame = items.every((item) => item.ruleSetVersionId === ruleSetVersionId);
	return isSame ? ok(true) : refuse('rulesChanged');
}

/** Whether a round may be given up: no vote of it is open at this moment. */
export function dissolveRound({
	isRoundOpen,
	items
}: Pick<RoundClosing, 'isRoundOpen' | 'items'>): Result<true, 'roundOver' | 'voteStillOpen'> {
	if (!isRoundOpen) return refuse('roundOver');
	return items.some(({ state }) => state === 'open') ? refuse('voteStillOpen') : ok(true);
}
