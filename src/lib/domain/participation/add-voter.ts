import { ok, refuse, type Result } from '../result';
import { mayVote, type ShownResidence } from './may-vote';
import { votingPhase, type VotingWindow } from './resident-vote';
import type { Manifest } from './schema/manifest';

export type AddVoterRefusal = 'voteNotOpen' | 'residenceNotShown' | 'notEligible' | 'votesAlready';

/**
 * Whether an account can be added to the electorate of an open vote. Before the opening whoever shows their residence
 * is in it; after it the electorate is fixed, and each later one is entered by one person and confirmed by another.
 */
export function addVoter(
	vote: VotingWindow & { readonly manifest: Manifest },
	voter: { readonly residence: ShownResidence | null; readonly hasRight: boolean },
	now: Date
): Result<true, AddVoterRefusal> {
	if (votingPhase(vote, now) !== 'open' || vote.opensAt === null) return refuse('voteNotOpen');
	if (voter.hasRight) return refuse('votesAlready');
	if (voter.residence === null) return refuse('residenceNotShown');
	return mayVote(voter.residence, vote.manifest.eligibility, vote.opensAt)
		? ok(true)
		: refuse('notEligible');
}
