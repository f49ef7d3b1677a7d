import { sql } from 'drizzle-orm';
import {
	check,
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
import type { Guideline } from '$lib/domain/fund/guideline';
import { neighbourhood } from './area';
import { cents, id, instant, lifetime, neighbourhoodId } from './columns';

export const fund = pgTable(
	'fund',
	{ neighbourhoodId: neighbourhoodId(), id: id(), name: text('name').notNull(), ...lifetime() },
	(t) => [
		primaryKey({ name: 'fund_pkey', columns: [t.neighbourhoodId, t.id] }),
		foreignKey({
			name: 'fund_neighbourhood',
			columns: [t.neighbourhoodId],
			foreignColumns: [neighbourhood.id]
		})
	]
);

/** One year of a fund with the guideline in force for it; locked by whoever books. */
export const fundYear = pgTable(
	'fund_year',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		fundId: uuid('fund_id').notNull(),
		year: integer('year').notNull(),
		guideline: jsonb('guideline').$type<Guideline>().notNull(),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'fund_year_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('fund_year_one_per_year').on(t.neighbourhoodId, t.fundId, t.year),
		foreignKey({
			name: 'fund_year_fund',
			columns: [t.neighbourhoodId, t.fundId],
			foreignColumns: [fund.neighbourhoodId, fund.id]
		})
	]
);

/**
 * Accounts of the double entry. `budget` is the source and runs negative by what came in; `free`,
 * `reserved` and `paid` never do. The balance is kept by a trigger on ledger_entry.
 */
export const ledgerAccount = pgTable(
	'ledger_account',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		fundYearId: uuid('fund_year_id').notNull(),
		pot: text('pot').notNull(),
		source: text('source').notNull(),
		kind: text('kind').$type<'budget' | 'free' | 'reserved' | 'paid'>().notNull(),
		balanceCents: cents('balance_cents').notNull().default(0)
	},
	(t) => [
		primaryKey({ name: 'ledger_account_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('ledger_account_one_per_kind').on(
			t.neighbourhoodId,
			t.fundYearId,
			t.pot,
			t.source,
			t.kind
		),
		foreignKey({
			name: 'ledger_account_fund_year',
			columns: [t.neighbourhoodId, t.fundYearId],
			foreignColumns: [fundYear.neighbourhoodId, fundYear.id]
		}),
		check('ledger_account_kind_known', sql`${t.kind} in ('budget', 'free', 'reserved', 'paid')`),
		check('ledger_account_not_overdrawn', sql`${t.kind} = 'budget' or ${t.balanceCents} >= 0`)
	]
);

/** One event in the money's life; its entries sum to zero (deferred trigger). Append-only. */
export const ledgerBooking = pgTable(
	'ledger_booking',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		fundYearId: uuid('fund_year_id').notNull(),
		causeKind: text('cause_kind').$type<'fundYear' | 'motion' | 'booking'>().notNull(),
		causeId: uuid('cause_id').notNull(),
		purpose: text('purpose').$type<'budget' | 'reservation' | 'release' | 'correction'>().notNull(),
		/** 1, 2, …: a motion whose reservation was released may be reserved for again. */
		number: integer('number').notNull(),
		at: instant('at').notNull()
	},
	(t) => [
		primaryKey({ name: 'ledger_booking_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('ledger_booking_once_per_cause').on(
			t.neighbourhoodId,
			t.causeKind,
			t.causeId,
			t.purpose,
			t.number
		),
		foreignKey({
			name: 'ledger_booking_fund_year',
			columns: [t.neighbourhoodId, t.fundYearId],
			foreignColumns: [fundYear.neighbourhoodId, fundYear.id]
		}),
		check(
			'ledger_booking_purpose_known',
			sql`${t.purpose} in ('budget', 'reservation', 'release', 'correction')`
		),
		index('ledger_booking_by_year').on(t.neighbourhoodId, t.fundYearId, t.at)
	]
);

export const ledgerEntry = pgTable(
	'ledger_entry',
	{
		neighbourhoodId: neighbourhoodId(),
		bookingId: uuid('booking_id').notNull(),
		accountId: uuid('account_id').notNull(),
		amountCents: cents('amount_cents').notNull()
	},
	(t) => [
		primaryKey({
			name: 'ledger_entry_pkey',
			columns: [t.neighbourhoodId, t.bookingId, t.accountId]
		}),
		foreignKey({
			name: 'ledger_entry_booking',
			columns: [t.neighbourhoodId, t.bookingId],
			foreignColumns: [ledgerBooking.neighbourhoodId, ledgerBooking.id]
		}),
		foreignKey({
			name: 'ledger_entry_account',
			columns: [t.neighbourhoodId, t.accountId],
			foreignColumns: [ledgerAccount.neighbourhoodId, ledgerAccount.id]
		}),
		check('ledger_entry_not_nothing', sql`${t.amountCents} <> 0`)
	]
);
