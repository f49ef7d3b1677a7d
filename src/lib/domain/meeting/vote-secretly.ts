import { ok, refuse, type Result } from '../result';
import type { FundingProfile } from '../rules/schema/funding-profile';
import type { EntryMode } from './meeting';

/** Whether the rules make every vote secret, let members demand it, or know none (P-69). */
export type Secrecy = 'always' | 'onDemand' | 'never';

export function secrecyOf({ ballotForm }: Pick<FundingProfile, 'ballotForm'>): Secrecy {
	const { usual, secretOnDemand } = ballotForm.value;
	if (usual === 'secret') return 'always';
	return secretOnDemand === null ? 'never' : 'onDemand';
}

export type VoteSecretlyRefusal =
	'secretUnanswered' | 'secretNotOnline' | 'secretNotDemanded' | 'secretNotForeseen';

/** Votes by which nobody learns whose vote is whose: papers that are counted in the room, or a sealed count. */
const secretModes: readonly EntryMode[] = ['showOfHands', 'secretOnline'];

/**
 * Whether this vote is secret; null where nobody can demand it. A named vote and a roll call say whose vote is whose;
 * a secret count online belongs only where the vote is secret, so that everybody else can follow who voted how.
 */
export function voteSecretly(
	secrecy: Secrecy,
	{ entryMode, demanded }: { readonly entryMode: EntryMode; readonly demanded: boolean | null }
): Result<boolean | null, VoteSecretlyRefusal> {
	const isSealed = entryMode === 'secretOnline';
	if (secrecy === 'never') return isSealed ? refuse('secretNotForeseen') : ok(null);
	if (secrecy === 'onDemand' && demanded === null) return refuse('secretUnanswered');
	const isSecret = secrecy === 'always' || demanded === true;
	if (isSecret && !secretModes.includes(entryMode)) return refuse('secretNotOnline');
	return isSealed && !isSecret ? refuse('secretNotDemanded') : ok(isSecret);
}
