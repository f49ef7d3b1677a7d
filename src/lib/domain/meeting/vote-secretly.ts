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

export type VoteSecretlyRefusal = 'secretUnanswered' | 'secretNotOnline';

/**
 * Whether this vote is secret; null where nobody can demand it. Online the portal knows whose vote is whose, so that
 * a secret vote is held on paper, and its counts are entered.
 */
export function voteSecretly(
	secrecy: Secrecy,
	{ entryMode, demanded }: { readonly entryMode: EntryMode; readonly demanded: boolean | null }
): Result<boolean | null, VoteSecretlyRefusal> {
	if (secrecy === 'never') return ok(null);
	if (secrecy === 'onDemand' && demanded === null) return refuse('secretUnanswered');
	const isSecret = secrecy === 'always' || demanded === true;
	return isSecret && entryMode === 'online' ? refuse('secretNotOnline') : ok(isSecret);
}
