import { ok, refuse, type Result } from '../result';
import { votingPhase, type VotingWindow } from './resident-vote';

/** What somebody wants to vote by, as it is stored. */
export interface RightToCast {
	readonly kind: 'code' | 'account';
	/** When the code was made, or the account was entered. */
	readonly givenAt: Date;
	/** The second person's yes, which everything needs that came after the opening. */
	readonly confirmedAt: Date | null;
	/** A batch of codes can be revoked, a right cannot. */
	readonly revokedAt: Date | null;
	/** The day on which it was exchanged for a paper ballot. */
	readonly onPaperOn: string | null;
}

export type PhaseRefusal = 'notFound' | 'notOpenYet' | 'closed' | 'calledOff';

export type RightRefusal =
	| 'codeUnknown'
	| 'codeRevoked'
	| 'codeUnconfirmed'
	| 'codeOnPaper'
	| 'noRight'
	| 'rightUnconfirmed'
	| 'rightOnPaper';

/** Whether ballots are taken at this instant. */
export function takesBallots(vote: VotingWindow, now: Date): Result<true, PhaseRefusal> {
	const refusals = {
		planned: 'notFound',
		announced: 'notOpenYet',
		counting: 'closed',
		counted: 'closed',
		calledOff: 'calledOff'
	} as const;
	const phase = votingPhase(vote, now);
	return phase === 'open' ? ok(true) : refuse(refusals[phase]);
}

/** Whether a ballot may be cast by this; null where there is no such code or right. */
export function mayCast(
	right: RightToCast | null,
	{ kind, opensAt }: { readonly kind: RightToCast['kind']; readonly opensAt: Date | null }
): Result<true, RightRefusal> {
	if (right === null) return refuse(kind === 'code' ? 'codeUnknown' : 'noRight');
	if (right.revokedAt !== null) return refuse('codeRevoked');
	if (right.onPaperOn !== null) return refuse(kind === 'code' ? 'codeOnPaper' : 'rightOnPaper');
	const isLate = opensAt !== null && right.givenAt >= opensAt;
	if (isLate && right.confirmedAt === null)
		return refuse(kind === 'code' ? 'codeUnconfirmed' : 'rightUnconfirmed');
	return ok(true);
}
