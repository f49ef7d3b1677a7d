import type { AccountActor } from '$lib/domain/access/actor';
import { countVote, type CountVoteRefusal } from '$lib/domain/participation/count-vote';
import { ballotsIn, mergeBallots } from '$lib/domain/participation/merge-ballots';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { changeResidentVote } from '$lib/server/repositories/resident-votes';
import { listCountedBallots, listPiles, type PileRead } from '$lib/server/repositories/urn';
import { lotSeedOf } from './announce-resident-vote';
import { hashBallots } from './close-resident-vote';
import type { CommandRefusal } from './perform-command';
import { performOnVote, type DeskVoteCommand } from './perform-on-vote';
import { tellApplicantsOfCount } from './tell-of-resident-vote';

type Refusal = CountVoteRefusal | 'notClosedYet' | 'countedAlready' | 'paperNotAgreed';
export type CountResidentVoteRefusal = Refusal | CommandRefusal;

/**
 * Counts a closed vote, once every pile of paper was read the same by two people, and publishes the result with the
 * seed of the lot; applicants get it by mail. Whoever has the ballots, the manifest and the seed gets the same winners.
 */
export async function countResidentVote(
	context: Context,
	actor: AccountActor,
	command: DeskVoteCommand
): Promise<Result<{ winners: number }, CountResidentVoteRefusal>> {
	return performOnVote<{ winners: number }, Refusal>(
		context,
		{ actor, command },
		async (tx, vote) => {
			if (vote.state === 'counted') return refuse('countedAlready');
			if (vote.state !== 'closed') return refuse('notClosedYet');
			const piles = await listPiles(tx, command, vote.id);
			if (piles.some(({ agreedAt }) => agreedAt === null)) return refuse('paperNotAgreed');
			const onPaper = mergeBallots(piles.flatMap(({ ballots }) => ballots));
			const online = await listCountedBallots(tx, command, vote.id);
			const ballots = mergeBallots([...online, ...onPaper]);
			const lotSeed = lotSeedOf(context.secret, vote.id);
			const counted = countVote(vote.manifest, ballots, lotSeed);
			if (!counted.ok) return counted;
			const outcome = counted.value;
			const change = {
				...({ state: 'counted', countedAt: tx.at, lotSeed, outcome } as const),
				...{ paperCount: ballotsIn(onPaper), spoiledCount: spoiledIn(piles) }
			};
			await changeResidentVote(tx, command, { id: vote.id, change, at: tx.at });
			await tellApplicantsOfCount(tx, command, { vote, outcome });
			tx.note({
				action: 'residentVoteCounted',
				subjectKind: 'residentVote',
				subjectId: vote.id,
				details: {
					ballots: ballotsIn(ballots),
					hash: hashBallots(ballots),
					winners: outcome.winners
				}
			});
			return ok({ winners: outcome.winners.length });
		}
	);
}

const spoiledIn = (piles: readonly PileRead[]): number =>
	piles.reduce((sum, { spoiledCount }) => sum + spoiledCount, 0);
