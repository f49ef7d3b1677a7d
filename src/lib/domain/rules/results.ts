import type { FundingProfile } from './schema/funding-profile';

export type PossibleResult = FundingProfile['results']['value'][number];

/** What a vote is worth (P-02): it binds, alone or together with others, or it is advice to whoever decides. */
const binds = {
	decide: true,
	coDecide: true,
	recommend: false,
	advise: false,
	rank: false
} as const satisfies Record<FundingProfile['competence']['value'], boolean>;

/** Whether a vote of the body decides about money. */
export function isBindingVote({ competence }: Pick<FundingProfile, 'competence'>): boolean {
	return binds[competence.value];
}

/** What the body may change in a motion before it votes on it (P-41). */
export interface AllowedChanges {
	/** Lower the amount, so that it approves a part. */
	readonly part: boolean;
	readonly conditions: boolean;
}

/** Advice can be given in any way; a vote that binds has only the results that the rules know. */
export function allowedChanges(
	funding: Pick<FundingProfile, 'competence' | 'results'>
): AllowedChanges {
	const isAdvice = !isBindingVote(funding);
	const knows = (result: PossibleResult) => funding.results.value.includes(result);
	return {
		part: isAdvice || knows('approvedInPart'),
		conditions: isAdvice || knows('withConditions')
	};
}
