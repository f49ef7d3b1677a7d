import { ok, refuse, type Result } from '../result';

export type WithdrawDecisionRefusal = 'notPublic' | 'withdrawnAlready';

/**
 * Whether an entry can be taken back: only what is public, and only once. What the body decided stays decided,
 * and so does its money; a new vote is what changes them.
 */
export function withdrawDecision({
	publishedAt,
	withdrawnAt
}: {
	readonly publishedAt: Date | null;
	readonly withdrawnAt: Date | null;
}): Result<true, WithdrawDecisionRefusal> {
	if (publishedAt === null) return refuse('notPublic');
	return withdrawnAt === null ? ok(true) : refuse('withdrawnAlready');
}
