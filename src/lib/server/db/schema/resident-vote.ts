import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	foreignKey,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import type { ResidentVoteState } from '$lib/domain/participation/resident-vote';
import type { TallyOutcome } from '$lib/domain/participation/tally/outcome';
import { account } from './account';
import { id, instant, lifetime, neighbourhoodId } from './columns';
import { body } from './council';
import { fundYear } from './fund';
import { proposal } from './proposal';

/**
 * A vote of the residents on the projects of one fund year. The manifest is a plan until the vote is announced; from
 * then on neither it nor the projects change, and a trigger holds that.
 */
export const residentVote = pgTable(
	'resident_vote',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		/** The body that is advised; or the ballot of residents itself, where the vote binds. */
		bodyId: uuid('body_id').notNull(),
		fundYearId: uuid('fund_year_id').notNull(),
		referenceYear: integer('reference_year').notNull(),
		referenceNumber: integer('reference_number').notNull(),
		state: text('state').$type<ResidentVoteState>().notNull(),
		manifest: jsonb('manifest').$type<unknown>().notNull(),
		/** SHA-256 of the manifest's canonical JSON, as it stands on the poster. */
		manifestHash: text('manifest_hash'),
		/** Null for what was announced before this was noted. */
		announcedAt: instant('announced_at'),
		opensAt: instant('opens_at'),
		closesAt: instant('closes_at'),
		closedAt: instant('closed_at'),
		countedAt: instant('counted_at'),
		/** Unveiled with the result; the manifest holds its hash. */
		lotSeed: text('lot_seed'),
		onlineCount: integer('online_count'),
		paperCount: integer('paper_count'),
		spoiledCount: integer('spoiled_count'),
		/** What the tally answered. */
		outcome: jsonb('outcome').$type<TallyOutcome>(),
		/** When a binding result became decisions of the body. */
		takenOverAt: instant('taken_over_at'),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'resident_vote_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('resident_vote_one_per_reference').on(
			t.neighbourhoodId,
			t.referenceYear,
			t.referenceNumber
		),
		foreignKey({
			name: 'resident_vote_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		foreignKey({
			name: 'resident_vote_fund_year',
			columns: [t.neighbourhoodId, t.fundYearId],
			foreignColumns: [fundYear.neighbourhoodId, fundYear.id]
		}),
		check(
			'resident_vote_state_known',
			sql`${t.state} in ('draft', 'announced', 'closed', 'counted', 'calledOff')`
		),
		check(
			'resident_vote_announced_is_complete',
			sql`${t.state} in ('draft', 'calledOff') or (${t.manifestHash} is not null and ${t.opensAt} is not null and ${t.closesAt} is not null)`
		),
		check(
			'resident_vote_taken_over_when_counted',
			sql`${t.takenOverAt} is null or ${t.state} = 'counted'`
		),
		check('resident_vote_closes_after_opening', sql`${t.closesAt} > ${t.opensAt}`),
		check('resident_vote_closed_after_its_time', sql`${t.closedAt} >= ${t.closesAt}`),
		check(
			'resident_vote_result_is_complete',
			sql`(${t.state} = 'counted') = (${t.outcome} is not null) and (${t.state} = 'counted') = (${t.countedAt} is not null) and (${t.state} in ('closed', 'counted')) = (${t.closedAt} is not null and ${t.onlineCount} is not null)`
		)
	]
);

/** A project of a vote, under the number that stands on the ballot. Title and cost stand in the manifest. */
export const residentVoteProject = pgTable(
	'resident_vote_project',
	{
		neighbourhoodId: neighbourhoodId(),
		residentVoteId: uuid('resident_vote_id').notNull(),
		number: integer('number').notNull(),
		proposalId: uuid('proposal_id').notNull()
	},
	(t) => [
		primaryKey({
			name: 'resident_vote_project_pkey',
			columns: [t.neighbourhoodId, t.residentVoteId, t.number]
		}),
		unique('resident_vote_project_once').on(t.neighbourhoodId, t.residentVoteId, t.proposalId),
		foreignKey({
			name: 'resident_vote_project_vote',
			columns: [t.neighbourhoodId, t.residentVoteId],
			foreignColumns: [residentVote.neighbourhoodId, residentVote.id]
		}),
		foreignKey({
			name: 'resident_vote_project_proposal',
			columns: [t.neighbourhoodId, t.proposalId],
			foreignColumns: [proposal.neighbourhoodId, proposal.id]
		}),
		check('resident_vote_project_number_positive', sql`${t.number} >= 1`)
	]
);

/** Whoever has shown at the desk that they belong to the neighbourhood; of the age only the year of birth. */
export const residence = pgTable(
	'residence',
	{
		neighbourhoodId: neighbourhoodId(),
		accountId: uuid('account_id').notNull(),
		tie: text('tie').$type<'lives' | 'works' | 'studies' | 'isActive' | 'owns'>().notNull(),
		birthYear: integer('birth_year'),
		shownAt: instant('shown_at').notNull(),
		shownToAccountId: uuid('shown_to_account_id').notNull()
	},
	(t) => [
		primaryKey({ name: 'residence_one_per_account', columns: [t.neighbourhoodId, t.accountId] }),
		foreignKey({
			name: 'residence_account',
			columns: [t.accountId],
			foreignColumns: [account.id]
		}),
		foreignKey({
			name: 'residence_shown_to',
			columns: [t.shownToAccountId],
			foreignColumns: [account.id]
		}),
		check(
			'residence_tie_known',
			sql`${t.tie} in ('lives', 'works', 'studies', 'isActive', 'owns')`
		),
		check('residence_shown_to_another', sql`${t.accountId} <> ${t.shownToAccountId}`)
	]
);

/** An account that may vote. After the opening it takes two people to add one. */
export const votingRight = pgTable(
	'voting_right',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		residentVoteId: uuid('resident_vote_id').notNull(),
		accountId: uuid('account_id').notNull(),
		addedAt: instant('added_at').notNull(),
		addedByAccountId: uuid('added_by_account_id').notNull(),
		/** Whether the account entered itself, before the opening and where the rules have it. */
		isDeclared: boolean('is_declared').notNull().default(false),
		confirmedAt: instant('confirmed_at'),
		confirmedByAccountId: uuid('confirmed_by_account_id'),
		/** The day on which it was exchanged for a paper ballot. */
		onPaperOn: date('on_paper_on')
	},
	(t) => [
		primaryKey({ name: 'voting_right_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('voting_right_one_per_account').on(t.neighbourhoodId, t.residentVoteId, t.accountId),
		foreignKey({
			name: 'voting_right_vote',
			columns: [t.neighbourhoodId, t.residentVoteId],
			foreignColumns: [residentVote.neighbourhoodId, residentVote.id]
		}),
		foreignKey({
			name: 'voting_right_account',
			columns: [t.accountId],
			foreignColumns: [account.id]
		}),
		foreignKey({
			name: 'voting_right_added_by',
			columns: [t.addedByAccountId],
			foreignColumns: [account.id]
		}),
		foreignKey({
			name: 'voting_right_confirmed_by',
			columns: [t.confirmedByAccountId],
			foreignColumns: [account.id]
		}),
		check(
			'voting_right_confirmed_is_whole',
			sql`(${t.confirmedAt} is null) = (${t.confirmedByAccountId} is null)`
		),
		check(
			'voting_right_confirmed_by_another',
			sql`${t.confirmedByAccountId} not in (${t.addedByAccountId}, ${t.accountId}) and (${t.isDeclared} or ${t.addedByAccountId} <> ${t.accountId})`
		),
		check(
			'voting_right_declared_by_oneself',
			sql`not ${t.isDeclared} or ${t.addedByAccountId} = ${t.accountId}`
		)
	]
);
