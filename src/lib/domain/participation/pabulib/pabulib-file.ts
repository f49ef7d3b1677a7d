import type { TallyElection } from '../tally/election';

/** How a file says that ties were broken; files from elsewhere say nothing: ids in ascending order. */
export type WrittenTies =
	{ readonly by: 'id' } | { readonly by: 'votesCostLot'; readonly lot: readonly string[] };

/** An election as a Pabulib file tells it; what the file knows about single voters is not kept. */
export interface PabulibFile {
	/** The lines of META as they stand. */
	readonly meta: ReadonlyMap<string, string>;
	/** Names of the projects by their ids; the id itself where the file names none. */
	readonly names: ReadonlyMap<string, string>;
	readonly election: TallyElection;
	readonly ties: WrittenTies;
}

/** Why a file cannot be taken; the details tell `line` (from 1) and what stands there. */
export type PabulibRefusal =
	| 'sectionMissing'
	| 'columnMissing'
	| 'cellMissing'
	| 'quoteNotClosed'
	| 'keyMissing'
	| 'amountWrong'
	| 'kindUnknown'
	| 'projectNamedTwice'
	| 'projectUnknown'
	| 'pointsWrong'
	| 'countDiffers'
	| 'tiesUnknown';

/** Keys of our own in META, so that a recount breaks ties as the count did. */
export const tieKeys = { rule: 'tie_breaking', lot: 'tie_breaking_lot' } as const;
export const votesCostLot = 'votes,cost,lot';
