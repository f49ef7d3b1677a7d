import { sql } from 'drizzle-orm';
import {
	check,
	foreignKey,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { account } from './account';
import { id, instant, neighbourhoodId } from './columns';
import { residentVote } from './resident-vote';

/**
 * A ballot that was cast online. Its key comes of the voter's code or right and of a secret outside this database; its
 * content is sealed with that secret. There is no person in it, no time and no order.
 */
export const castBallot = pgTable(
	'cast_ballot',
	{
		neighbourhoodId: neighbourhoodId(),
		residentVoteId: uuid('resident_vote_id').notNull(),
		ballotKey: text('ballot_key').notNull(),
		/** From 1 on; the last ballot of a voter counts, and an older post never replaces it. */
		castNumber: integer('cast_number').notNull(),
		/** Equally long for every ballot; null once the vote is closed. */
		sealed: text('sealed')
	},
	(t) => [
		primaryKey({
			name: 'cast_ballot_one_per_right',
			columns: [t.neighbourhoodId, t.residentVoteId, t.ballotKey]
		}),
		foreignKey({
			name: 'cast_ballot_vote',
			columns: [t.neighbourhoodId, t.residentVoteId],
			foreignColumns: [residentVote.neighbourhoodId, residentVote.id]
		}),
		check('cast_ballot_counts_up', sql`${t.castNumber} >= 1`)
	]
);

/** What the urn held when it was opened: equal ballots are one row, which belongs to nobody. */
export const countedBallot = pgTable(
	'counted_ballot',
	{
		neighbourhoodId: neighbourhoodId(),
		residentVoteId: uuid('resident_vote_id').notNull(),
		/** `number:weight` in the order of the numbers, with commas between; empty for a blank ballot. */
		marks: text('marks').notNull(),
		times: integer('times').notNull()
	},
	(t) => [
		primaryKey({
			name: 'counted_ballot_pkey',
			columns: [t.neighbourhoodId, t.residentVoteId, t.marks]
		}),
		foreignKey({
			name: 'counted_ballot_vote',
			columns: [t.neighbourhoodId, t.residentVoteId],
			foreignColumns: [residentVote.neighbourhoodId, residentVote.id]
		}),
		check('counted_ballot_times_positive', sql`${t.times} >= 1`)
	]
);

/** A pile of paper ballots, which two people enter independently of each other. */
export const paperBatch = pgTable(
	'paper_batch',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		residentVoteId: uuid('resident_vote_id').notNull(),
		number: integer('number').notNull(),
		sheetCount: integer('sheet_count').notNull(),
		madeAt: instant('made_at').notNull(),
		/** When both counts were the same. */
		agreedAt: instant('agreed_at')
	},
	(t) => [
		primaryKey({ name: 'paper_batch_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('paper_batch_one_per_number').on(t.neighbourhoodId, t.residentVoteId, t.number),
		foreignKey({
			name: 'paper_batch_vote',
			columns: [t.neighbourhoodId, t.residentVoteId],
			foreignColumns: [residentVote.neighbourhoodId, residentVote.id]
		}),
		check('paper_batch_within_bounds', sql`${t.sheetCount} between 1 and 200`)
	]
);

/** What one person read on the sheets of a pile. */
export const paperCount = pgTable(
	'paper_count',
	{
		neighbourhoodId: neighbourhoodId(),
		paperBatchId: uuid('paper_batch_id').notNull(),
		accountId: uuid('account_id').notNull(),
		/** Marks as in `counted_ballot`, each with how often it was read. */
		ballots: jsonb('ballots').$type<readonly { marks: string; times: number }[]>().notNull(),
		spoiledCount: integer('spoiled_count').notNull(),
		enteredAt: instant('entered_at').notNull()
	},
	(t) => [
		primaryKey({
			name: 'paper_count_one_per_person',
			columns: [t.neighbourhoodId, t.paperBatchId, t.accountId]
		}),
		foreignKey({
			name: 'paper_count_batch',
			columns: [t.neighbourhoodId, t.paperBatchId],
			foreignColumns: [paperBatch.neighbourhoodId, paperBatch.id]
		}),
		foreignKey({
			name: 'paper_count_account',
			columns: [t.accountId],
			foreignColumns: [account.id]
		}),
		check('paper_count_spoiled_not_negative', sql`${t.spoiledCount} >= 0`)
	]
);
