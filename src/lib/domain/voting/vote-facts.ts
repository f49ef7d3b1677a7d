import { ok, refuse, type Result } from '../result';
import type { FundingProfile } from '../rules/schema/funding-profile';
import { firstConvening, type Convening } from './convening';

/** What nobody can count about a vote, so that somebody has to say it: P-20, P-22, P-43. */
export const voteFacts = ['allInvited', 'quorumDoubted', 'minorityStatement'] as const;
export type VoteFact = (typeof voteFacts)[number];

/** What was said when the vote ended; null where the rules did not ask. */
export type AnsweredFacts = Readonly<Record<VoteFact, boolean | null>>;

export interface AskedFact {
	readonly fact: VoteFact;
	/** Whether the answer can change what comes out; if not, it is only put on record. */
	readonly decides: boolean;
}

/** What has to be said about a vote under these rules; nothing where the answer would change nothing. */
export function askedFacts(funding: FundingProfile): readonly AskedFact[] {
	const quorum = funding.quorum.value.kind;
	const isOnRequest = funding.quorumTested.value === 'onRequest' && quorum !== 'none';
	const minority = funding.minorityStatement.value;
	return [
		...(quorum === 'invited' ? [{ fact: 'allInvited', decides: true } as const] : []),
		...(isOnRequest ? [{ fact: 'quorumDoubted', decides: true } as const] : []),
		...(minority === 'none'
			? []
			: [{ fact: 'minorityStatement', decides: minority === 'secondReading' } as const])
	];
}

const heads: readonly string[] = ['absolute', 'share', 'everyBench', 'double'];

/** Whether those who are there count by the start of the meeting, and not by the vote (P-22). */
export function countsAtStart({ quorum, quorumTested }: FundingProfile): boolean {
	return quorumTested.value === 'atStart' && heads.includes(quorum.value.kind);
}

/**
 * The answers that the rules ask for. One that decides has to be given, since nothing may be assumed; one that is
 * not asked is not kept. Details name the first that is missing.
 */
export function answerFacts(
	funding: FundingProfile,
	answers: Partial<AnsweredFacts>
): Result<AnsweredFacts, 'factUnanswered'> {
	const asked = askedFacts(funding);
	const said = (name: VoteFact) =>
		asked.some(({ fact }) => fact === name) ? (answers[name] ?? null) : null;
	const open = asked.find(({ fact, decides }) => decides && said(fact) === null);
	if (open) return refuse('factUnanswered', { fact: open.fact });
	return ok({
		allInvited: said('allInvited'),
		quorumDoubted: said('quorumDoubted'),
		minorityStatement: said('minorityStatement')
	});
}

/**
 * How a vote came about by what was said when it ended. What was not asked is as in a first meeting, in which those
 * present are counted.
 */
export function conveningBy(
	{ allInvited, quorumDoubted, minorityStatement }: AnsweredFacts,
	presentAtStart: Convening['presentAtStart']
): Convening {
	return {
		...firstConvening,
		presentAtStart,
		allInvited: allInvited ?? firstConvening.allInvited,
		quorumDoubted: quorumDoubted ?? firstConvening.quorumDoubted,
		minorityStatement: minorityStatement ?? firstConvening.minorityStatement
	};
}
