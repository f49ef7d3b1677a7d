import { sql } from 'drizzle-orm';
import {
	check,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { account } from './account';
import { id, instant, neighbourhoodId } from './columns';
import { residentVote } from './resident-vote';

/** Codes that were printed together: counted, handed out and, where they are lost, revoked together. */
export const codeBatch = pgTable(
	'code_batch',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		residentVoteId: uuid('resident_vote_id').notNull(),
		number: integer('number').notNull(),
		size: integer('size').notNull(),
		layout: text('layout').$type<'letter' | 'slip'>().notNull(),
		/** Where they go: a street list, a school, the desk. */
		purpose: text('purpose').notNull(),
		madeAt: instant('made_at').notNull(),
		madeByAccountId: uuid('made_by_account_id').notNull(),
		confirmedAt: instant('confirmed_at'),
		confirmedByAccountId: uuid('confirmed_by_account_id'),
		handedOutOn: date('handed_out_on'),
		revokedAt: instant('revoked_at'),
		revokedByAccountId: uuid('revoked_by_account_id'),
		revokedBecause: text('revoked_because').$type<'lost' | 'misprinted' | 'seen'>()
	},
	(t) => [
		primaryKey({ name: 'code_batch_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('code_batch_one_per_number').on(t.neighbourhoodId, t.residentVoteId, t.number),
		foreignKey({
			name: 'code_batch_vote',
			columns: [t.neighbourhoodId, t.residentVoteId],
			foreignColumns: [residentVote.neighbourhoodId, residentVote.id]
		}),
		foreignKey({
			name: 'code_batch_made_by',
			columns: [t.madeByAccountId],
			foreignColumns: [account.id]
		}),
		foreignKey({
			name: 'code_batch_confirmed_by',
			columns: [t.confirmedByAccountId],
			foreignColumns: [account.id]
		}),
		foreignKey({
			name: 'code_batch_revoked_by',
			columns: [t.revokedByAccountId],
			foreignColumns: [account.id]
		}),
		check('code_batch_size_within_bounds', sql`${t.size} between 1 and 2000`),
		check('code_batch_layout_known', sql`${t.layout} in ('letter', 'slip')`),
		check(
			'code_batch_confirmed_by_another',
			sql`(${t.confirmedAt} is null) = (${t.confirmedByAccountId} is null) and ${t.confirmedByAccountId} <> ${t.madeByAccountId}`
		),
		check(
			'code_batch_revoked_is_whole',
			sql`(${t.revokedAt} is null) = (${t.revokedByAccountId} is null) and (${t.revokedAt} is null) = (${t.revokedBecause} is null)`
		),
		check(
			'code_batch_revoked_because_known',
			sql`${t.revokedBecause} in ('lost', 'misprinted', 'seen')`
		)
	]
);

/** One code, of which only the hash is kept: nobody can print it again, or read off to whom it went. */
export const votingCode = pgTable(
	'voting_code',
	{
		neighbourhoodId: neighbourhoodId(),
		/** SHA-256, hex. */
		codeHash: text('code_hash').notNull(),
		batchId: uuid('batch_id').notNull(),
		/** The day on which it was exchanged for a paper ballot. */
		onPaperOn: date('on_paper_on')
	},
	(t) => [
		primaryKey({ name: 'voting_code_pkey', columns: [t.neighbourhoodId, t.codeHash] }),
		foreignKey({
			name: 'voting_code_batch',
			columns: [t.neighbourhoodId, t.batchId],
			foreignColumns: [codeBatch.neighbourhoodId, codeBatch.id]
		}),
		index('voting_code_by_batch').on(t.neighbourhoodId, t.batchId)
	]
);
