import { ok, refuse, type Result } from '../result';
import { isEligible, type ShownResidence } from './may-vote';
import { votingPhase, type VotingPhase, type VotingWindow } from './resident-vote';
import type { Eligibility, Manifest } from './schema/manifest';

/** What somebody says of themselves. The street is compared with the list and kept nowhere. */
export interface DeclaredResidence extends ShownResidence {
	readonly street: string | null;
}

/** When nobody can enter themselves (any more). `electorateFixed`: the vote has opened. */
export type DeclaringRefusal =
	'declarationNotAsked' | 'notFound' | 'electorateFixed' | 'closed' | 'calledOff';

export type DeclareRefusal = DeclaringRefusal | 'streetOutside' | 'notEligible';

/** Whether residents can enter themselves while the vote is this far: from the announcement until it opens. */
export function takesDeclarations(
	{ proofs }: Pick<Eligibility, 'proofs'>,
	phase: VotingPhase
): Result<true, DeclaringRefusal> {
	if (!proofs.includes('declaration')) return refuse('declarationNotAsked');
	const refusals = {
		planned: 'notFound',
		open: 'electorateFixed',
		counting: 'closed',
		counted: 'closed',
		calledOff: 'calledOff'
	} as const;
	return phase === 'announced' ? ok(true) : refuse(refusals[phase]);
}

/**
 * Somebody says of themselves that they belong to the neighbourhood (P-14, P-133: self-declaration, list of streets).
 * Where there is a list, their street has to stand in it.
 */
export function declareResidence(
	vote: VotingWindow & { readonly manifest: Manifest },
	declared: DeclaredResidence,
	now: Date
): Result<true, DeclareRefusal> {
	const { eligibility, opensAt } = vote.manifest;
	const taken = takesDeclarations(eligibility, votingPhase(vote, now));
	if (!taken.ok) return taken;
	const { streets } = eligibility;
	if (streets !== undefined && (declared.street === null || !streets.includes(declared.street)))
		return refuse('streetOutside');
	return isEligible(declared, eligibility, new Date(opensAt)) ? ok(true) : refuse('notEligible');
}
