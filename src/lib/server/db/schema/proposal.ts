import { sql } from 'drizzle-orm';
import {
	check,
	date,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { account } from './account';
import { cents, id, instant, lifetime, neighbourhoodId } from './columns';
import { fundYear } from './fund';

/** What a resident hands in. Its words (title, purpose, beneficiaries) are rows of `text`. */
export const proposal = pgTable(
	'proposal',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		referenceYear: integer('reference_year').notNull(),
		referenceNumber: integer('reference_number').notNull(),
		fundYearId: uuid('fund_year_id').notNull(),
		state: text('state')
			.$type<
				| 'submitted'
				| 'returned'
				| 'inadmissible'
				| 'published'
				| 'onAgenda'
				| 'decided'
				| 'withdrawn'
			>()
			.notNull(),
		applicantKind: text('applicant_kind')
			.$type<'person' | 'group' | 'association' | 'schoolClass'>()
			.notNull(),
		/** Null when somebody without mail handed it in at the desk. */
		applicantAccountId: uuid('applicant_account_id'),
		applicantName: text('applicant_name').notNull(),
		/** How the desk reaches an applicant without mail; never public. */
		applicantContact: text('applicant_contact'),
		publicName: text('public_name').$type<'resident' | 'named'>().notNull(),
		language: text('language').notNull(),
		place: text('place').notNull(),
		startsOn: date('starts_on').notNull(),
		endsOn: date('ends_on').notNull(),
		ownShareCents: cents('own_share_cents').notNull(),
		/** What others pay: fees, sponsors, another fund. */
		otherIncomeCents: cents('other_income_cents').notNull().default(0),
		requestedCents: cents('requested_cents').notNull(),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'proposal_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('proposal_one_per_reference').on(t.neighbourhoodId, t.referenceYear, t.referenceNumber),
		foreignKey({
			name: 'proposal_fund_year',
			columns: [t.neighbourhoodId, t.fundYearId],
			foreignColumns: [fundYear.neighbourhoodId, fundYear.id]
		}),
		foreignKey({
			name: 'proposal_applicant',
			columns: [t.applicantAccountId],
			foreignColumns: [account.id]
		}),
		check(
			'proposal_state_known',
			sql`${t.state} in ('submitted', 'returned', 'inadmissible', 'published', 'onAgenda', 'decided', 'withdrawn')`
		),
		check(
			'proposal_applicant_kind_known',
			sql`${t.applicantKind} in ('person', 'group', 'association', 'schoolClass')`
		),
		check('proposal_public_name_known', sql`${t.publicName} in ('resident', 'named')`),
		check('proposal_amounts_positive', sql`${t.requestedCents} > 0 and ${t.ownShareCents} >= 0`),
		check('proposal_other_income_not_negative', sql`${t.otherIncomeCents} >= 0`),
		check('proposal_ends_after_start', sql`${t.endsOn} >= ${t.startsOn}`),
		index('proposal_by_state').on(t.neighbourhoodId, t.state),
		index('proposal_by_applicant').on(t.neighbourhoodId, t.applicantAccountId)
	]
);

/** A line of the cost plan; revisions keep what was asked before a correction. */
export const costLine = pgTable(
	'cost_line',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		proposalId: uuid('proposal_id').notNull(),
		revision: integer('revision').notNull(),
		position: integer('position').notNull(),
		amountCents: cents('amount_cents').notNull()
	},
	(t) => [
		primaryKey({ name: 'cost_line_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('cost_line_one_per_position').on(
			t.neighbourhoodId,
			t.proposalId,
			t.revision,
			t.position
		),
		foreignKey({
			name: 'cost_line_proposal',
			columns: [t.neighbourhoodId, t.proposalId],
			foreignColumns: [proposal.neighbourhoodId, proposal.id]
		}),
		check('cost_line_amount_positive', sql`${t.amountCents} > 0`)
	]
);

export const proposalEvent = pgTable(
	'proposal_event',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		proposalId: uuid('proposal_id').notNull(),
		fromState: text('from_state'),
		toState: text('to_state').notNull(),
		reasonCode: text('reason_code'),
		/** Amounts and dates of the revision handed in, or what the check found. Never anything about a person. */
		details: jsonb('details').$type<Record<string, unknown>>(),
		at: instant('at').notNull()
	},
	(t) => [
		primaryKey({ name: 'proposal_event_pkey', columns: [t.neighbourhoodId, t.id] }),
		foreignKey({
			name: 'proposal_event_proposal',
			columns: [t.neighbourhoodId, t.proposalId],
			foreignColumns: [proposal.neighbourhoodId, proposal.id]
		}),
		index('proposal_event_by_proposal').on(t.neighbourhoodId, t.proposalId, t.at)
	]
);

/** A form not yet handed in; reachable by its address only, gone after 30 days. */
export const proposalDraft = pgTable(
	'proposal_draft',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		content: jsonb('content').$type<Record<string, unknown>>().notNull(),
		accountId: uuid('account_id'),
		/** The proposal it became, or the one it corrects. */
		proposalId: uuid('proposal_id'),
		createdAt: instant('created_at').notNull(),
		modifiedAt: instant('modified_at').notNull(),
		expiresAt: instant('expires_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'proposal_draft_pkey', columns: [t.neighbourhoodId, t.id] }),
		index('proposal_draft_by_expiry').on(t.neighbourhoodId, t.expiresAt)
	]
);

/** The last number given out per kind and year; locked while the next one is taken. */
export const referenceCounter = pgTable(
	'reference_counter',
	{
		neighbourhoodId: neighbourhoodId(),
		kind: text('kind').$type<'proposal' | 'decision' | 'residentVote'>().notNull(),
		year: integer('year').notNull(),
		lastNumber: integer('last_number').notNull()
	},
	(t) => [
		primaryKey({ name: 'reference_counter_pkey', columns: [t.neighbourhoodId, t.kind, t.year] })
	]
);
