import { bodyLimitOf } from '../ladder';
import { isBindingVote, type PossibleResult } from '../results';
import type { RuleDocument } from '../schema/rule-document';
import { find, type Finding } from './finding';

/** A result that other rules lead to, and that the body may not give (P-41). */
export function checkResults({ funding }: RuleDocument): readonly Finding[] {
	const known = funding.results.value;
	return neededResults(funding)
		.filter((result) => !known.includes(result))
		.flatMap((result) => find('resultMissing', 'funding.results', { result }));
}

/** Yes and no of a body that votes at all (P-02, P-90), advice without a quorum (P-23), cuts for all (P-42). */
function neededResults(funding: RuleDocument['funding']): readonly PossibleResult[] {
	if (bodyLimitOf(funding.ladder.value) === 0) return [];
	const isBinding = isBindingVote(funding);
	const advises = !isBinding || funding.quorumMissed.value.kind === 'recommendationOnly';
	return [
		...(isBinding ? (['approved'] as const) : []),
		...(advises ? (['recommended'] as const) : []),
		'rejected',
		...(isBinding && funding.moneyShort.value === 'cutTogether'
			? (['approvedInPart'] as const)
			: [])
	];
}
