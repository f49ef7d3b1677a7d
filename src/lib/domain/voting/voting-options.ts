import type { FundingProfile } from '../rules/schema/funding-profile';
import type { Choice } from './schema/decide-input';

/** The choices that these rules offer to a voter, in the order in which they are shown. */
export function votingOptions(profile: FundingProfile): readonly Choice[] {
	const method = profile.method.value;
	// Points are given with a yes; who gives none abstains, and nobody votes against.
	if (method.kind === 'points') return ['yes', 'abstain'];
	if (method.kind !== 'consensus') return ['yes', 'no', 'abstain'];
	const offered: readonly Choice[] = ['concern', 'standAside', 'veto'];
	const objections: readonly string[] = method.objections;
	return ['yes', 'abstain', ...offered.filter((choice) => objections.includes(choice))];
}

/** How a vote is put to those who cast it: what a yes means depends on it. */
export type VotingMethod = 'consensus' | 'majority' | 'points';

export function methodOf(profile: FundingProfile): VotingMethod {
	const { kind } = profile.method.value;
	return kind === 'consensus' || kind === 'points' ? kind : 'majority';
}

/** The most points that one voter gives; null where the method counts none (P-30). */
export function mostPointsOf({ method: { value } }: FundingProfile): number | null {
	return value.kind === 'points' ? value.most : null;
}

/** Whether a vote has to come with its reason (P-34). */
export function needsReason(profile: FundingProfile, choice: Choice): boolean {
	const method = profile.method.value;
	return choice === 'veto' && method.kind === 'consensus' && method.vetoNeedsReason;
}
