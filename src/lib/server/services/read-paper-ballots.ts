import type { BallotForm } from '$lib/domain/participation/tally/rule';
import { compareReadings, type ReadingDifference } from '$lib/domain/participation/read-sheets';
import { votingPhase } from '$lib/domain/participation/resident-vote';
import { referenceText } from '$lib/domain/proposal/reference';
import type { Context } from '$lib/server/context';
import {
	countExchanged,
	listPaperPiles,
	listPaperReadings,
	type StoredPile,
	type StoredReading
} from '$lib/server/repositories/paper-ballots';
import { findResidentVote } from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { listVotingRights } from '$lib/server/repositories/voting-rights';

export type PileState = 'unread' | 'one' | 'differs' | 'agreed';

/** A pile; how it was read is told only when it is agreed, and where readings differ only then. */
export interface ShownPile extends StoredPile {
	readonly state: PileState;
	readonly readBy: readonly {
		readonly accountId: string;
		readonly name: string;
		readonly at: Date;
	}[];
	readonly differences: readonly ReadingDifference[];
	readonly spoiledCount: number | null;
}

function shown(pile: StoredPile, all: readonly StoredReading[]): ShownPile {
	const readings = all.filter(({ pileId }) => pileId === pile.id);
	const [one, other] = readings;
	const isAgreed = pile.agreedAt !== null;
	const later = other === undefined ? 'one' : 'differs';
	return {
		...pile,
		state: isAgreed ? 'agreed' : one === undefined ? 'unread' : later,
		readBy: readings.map(({ accountId, displayName: name, enteredAt: at }) => ({
			...{ accountId, name, at }
		})),
		differences: one && other ? compareReadings(one, other) : [],
		spoiledCount: isAgreed ? (one?.spoiledCount ?? 0) : null
	};
}

/** Paper at the desk: what was exchanged, the piles, and rights that a name or an address finds. */
export async function readPaperBallots(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope,
	{ residentVoteId, find = '' }: { readonly residentVoteId: string; readonly find?: string }
) {
	const vote = await findResidentVote(db.query, scope, residentVoteId);
	if (vote === null) return null;
	const stored = await listPaperPiles(db.query, scope, residentVoteId);
	const pileIds = stored.map(({ id }) => id);
	const readings = await listPaperReadings(db.query, scope, pileIds);
	const phase = votingPhase(vote, now());
	const form: BallotForm = vote.manifest.ballot.form;
	const { referenceYear: year, referenceNumber: number } = vote;
	return {
		vote: {
			...{ id: vote.id, title: vote.manifest.title, reference: referenceText({ year, number }) },
			...{ form, mayExchange: phase === 'announced' || phase === 'open' },
			isClosed: vote.state === 'closed',
			hasProtocol: vote.state === 'closed' || vote.state === 'counted'
		},
		exchanged: await countExchanged(db.query, scope, residentVoteId),
		piles: stored.map((pile) => shown(pile, readings)),
		found: await findRights({ db }, scope, { residentVoteId, find })
	};
}

/** At most 20 people whose name or address holds what was typed; null where nothing was. */
async function findRights(
	{ db }: Pick<Context, 'db'>,
	scope: Scope,
	{ residentVoteId, find }: { readonly residentVoteId: string; readonly find: string }
) {
	const typed = find.trim().toLowerCase();
	if (typed.length < 2) return null;
	const rights = await listVotingRights(db.query, scope, residentVoteId);
	const holds = (text: string | null) => text?.toLowerCase().includes(typed) ?? false;
	return rights
		.filter(({ displayName, email }) => holds(displayName) || holds(email))
		.slice(0, 20)
		.map(({ id, displayName, email, onPaperOn }) => ({ id, displayName, email, onPaperOn }));
}
