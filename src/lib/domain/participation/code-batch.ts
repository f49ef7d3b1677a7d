import { ok, refuse, type Result } from '../result';
import { votingPhase, type VotingWindow } from './resident-vote';
import type { Eligibility } from './schema/manifest';

export const batchLayouts = ['letter', 'slip'] as const;
export type BatchLayout = (typeof batchLayouts)[number];

export const revokeReasons = ['lost', 'misprinted', 'seen'] as const;
export type RevokeReason = (typeof revokeReasons)[number];

/** One batch is one pile of paper: more than this nobody counts through. */
export const batchLimits = { size: 2000, purpose: 120 };

export interface CodeBatch {
	/** How many codes are stored; none until it was printed. */
	readonly codeCount: number;
	/** When its codes were printed; before that, when it was planned. */
	readonly madeAt: Date;
	readonly madeByAccountId: string;
	readonly confirmedAt: Date | null;
	readonly handedOutOn: string | null;
	readonly revokedAt: Date | null;
}

/** `waiting`: for the second person. Only codes of `ready` and `handedOut` can vote. */
export const batchStates = ['planned', 'waiting', 'ready', 'handedOut', 'revoked'] as const;
export type BatchState = (typeof batchStates)[number];

export function batchState(batch: CodeBatch, opensAt: Date | null): BatchState {
	if (batch.revokedAt !== null) return 'revoked';
	if (batch.codeCount === 0) return 'planned';
	if (isLate(batch, opensAt) && batch.confirmedAt === null) return 'waiting';
	return batch.handedOutOn === null ? 'ready' : 'handedOut';
}

/** The electorate is fixed when the vote opens: codes that come later are public, and need two people. */
export function isLate({ madeAt }: Pick<CodeBatch, 'madeAt'>, opensAt: Date | null): boolean {
	return opensAt !== null && madeAt >= opensAt;
}

export type VoteTimeRefusal = 'voteNotAnnounced' | 'voteIsOver';
export type MakeBatchRefusal = VoteTimeRefusal | 'noCodesInThisVote';

/** Whether codes may be made, confirmed, handed out and revoked: from the announcement until the end of voting. */
export function takesBatches(
	vote: VotingWindow & { readonly proofs: Eligibility['proofs'] },
	now: Date
): Result<true, MakeBatchRefusal> {
	const phase = votingPhase(vote, now);
	if (phase === 'planned') return refuse('voteNotAnnounced');
	if (phase !== 'announced' && phase !== 'open') return refuse('voteIsOver');
	return vote.proofs.includes('codeLetter') ? ok(true) : refuse('noCodesInThisVote');
}

export type BatchStepRefusal =
	| 'batchPrintedAlready'
	| 'batchNotPrinted'
	| 'batchRevoked'
	| 'batchHandedOut'
	| 'batchWaits'
	| 'batchConfirmed'
	| 'anotherPersonConfirms';

type Step = 'print' | 'confirm' | 'handOut' | 'revoke';

/** Which step refuses a batch in which state; what is not here is allowed. */
const refusals: Readonly<Record<Step, Partial<Record<BatchState, BatchStepRefusal>>>> = {
	print: {
		waiting: 'batchPrintedAlready',
		ready: 'batchPrintedAlready',
		handedOut: 'batchPrintedAlready',
		revoked: 'batchRevoked'
	},
	confirm: {
		planned: 'batchNotPrinted',
		ready: 'batchConfirmed',
		handedOut: 'batchConfirmed',
		revoked: 'batchRevoked'
	},
	handOut: {
		planned: 'batchNotPrinted',
		waiting: 'batchWaits',
		handedOut: 'batchHandedOut',
		revoked: 'batchRevoked'
	},
	revoke: { revoked: 'batchRevoked' }
};

/** Whether this person may take the next step with a batch. Nobody confirms what they printed themselves. */
export function mayStep(
	step: Step,
	batch: CodeBatch,
	{ opensAt, accountId }: { readonly opensAt: Date | null; readonly accountId: string }
): Result<true, BatchStepRefusal> {
	const reason = refusals[step][batchState(batch, opensAt)];
	if (reason !== undefined) return refuse(reason);
	return step === 'confirm' && batch.madeByAccountId === accountId
		? refuse('anotherPersonConfirms')
		: ok(true);
}
