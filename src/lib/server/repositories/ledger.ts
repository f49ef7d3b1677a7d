import { and, asc, desc, eq, inArray, max, sum } from 'drizzle-orm';
import {
	ledgerKinds,
	type Balances,
	type LedgerKind,
	type LedgerLine,
	type LedgerPurpose
} from '$lib/domain/fund/ledger';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { fundYear, ledgerAccount, ledgerBooking, ledgerEntry } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** The one pot and source that a fund has until it is split. */
const pot = 'general';
const source = 'fund';

export interface Booking {
	readonly id: string;
	readonly fundYearId: string;
	readonly causeKind: 'fundYear' | 'motion' | 'booking';
	readonly causeId: string;
	readonly purpose: LedgerPurpose;
	readonly lines: readonly LedgerLine[];
	readonly at: Date;
}

/** Makes the accounts of a new fund year, all at zero. */
export async function openLedgerAccounts(
	tx: Transaction,
	scope: Scope,
	{ fundYearId, newId }: { readonly fundYearId: string; readonly newId: () => string }
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx
		.insert(ledgerAccount)
		.values(
			ledgerKinds.map((kind) => ({ neighbourhoodId, id: newId(), fundYearId, pot, source, kind }))
		)
		.onConflictDoNothing();
}

/** The balances of a year, locked: who reserves at the same moment waits for the end of this transaction. */
export async function lockBalances(
	tx: Transaction,
	scope: Scope,
	fundYearId: string
): Promise<Balances | null> {
	const [year] = await tx
		.select({ id: fundYear.id })
		.from(fundYear)
		.where(and(eq(fundYear.neighbourhoodId, scope.neighbourhoodId), eq(fundYear.id, fundYearId)))
		.for('update');
	return year ? readBalances(tx, scope, fundYearId) : null;
}

export async function readBalances(
	db: Queryable,
	scope: Scope,
	fundYearId: string
): Promise<Balances> {
	const rows = await db
		.select({ kind: ledgerAccount.kind, cents: sum(ledgerAccount.balanceCents).mapWith(Number) })
		.from(ledgerAccount)
		.where(
			and(
				eq(ledgerAccount.neighbourhoodId, scope.neighbourhoodId),
				eq(ledgerAccount.fundYearId, fundYearId)
			)
		)
		.groupBy(ledgerAccount.kind);
	const of = (kind: LedgerKind) => rows.find((row) => row.kind === kind)?.cents ?? 0;
	return { budget: of('budget'), free: of('free'), reserved: of('reserved'), paid: of('paid') };
}

/** What is set aside for a motion now: its reservations less its releases; integer cents. */
export async function readReservedFor(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<number> {
	return await readBookedFor(db, scope, { motionId, kind: 'reserved' });
}

async function readBookedFor(
	db: Queryable,
	scope: Scope,
	{ motionId, kind }: { readonly motionId: string; readonly kind: LedgerKind }
): Promise<number> {
	const [row] = await db
		.select({ cents: sum(ledgerEntry.amountCents).mapWith(Number) })
		.from(ledgerBooking)
		.innerJoin(
			ledgerEntry,
			and(
				eq(ledgerEntry.neighbourhoodId, ledgerBooking.neighbourhoodId),
				eq(ledgerEntry.bookingId, ledgerBooking.id)
			)
		)
		.innerJoin(
			ledgerAccount,
			and(
				eq(ledgerAccount.neighbourhoodId, ledgerEntry.neighbourhoodId),
				eq(ledgerAccount.id, ledgerEntry.accountId)
			)
		)
		.where(
			and(
				eq(ledgerBooking.neighbourhoodId, scope.neighbourhoodId),
				eq(ledgerBooking.causeKind, 'motion'),
				eq(ledgerBooking.causeId, motionId),
				eq(ledgerAccount.kind, kind)
			)
		);
	return row?.cents ?? 0;
}

/** What was paid out for these motions; integer cents. */
export async function readPaidFor(
	db: Queryable,
	scope: Scope,
	motionIds: readonly string[]
): Promise<number> {
	let paid = 0;
	for (const motionId of motionIds)
		paid += await readBookedFor(db, scope, { motionId, kind: 'paid' });
	return paid;
}

/** Appends a booking. The caller holds the year's lock; the database checks sum and balances again. */
export async function appendBooking(
	tx: Transaction,
	scope: Scope,
	{ lines, ...booking }: Booking
): Promise<void> {
	const { neighbourhoodId } = scope;
	const accounts = await tx
		.select({ id: ledgerAccount.id, kind: ledgerAccount.kind })
		.from(ledgerAccount)
		.where(
			and(
				eq(ledgerAccount.neighbourhoodId, neighbourhoodId),
				eq(ledgerAccount.fundYearId, booking.fundYearId),
				eq(ledgerAccount.pot, pot),
				eq(ledgerAccount.source, source)
			)
		);
	const [last] = await tx
		.select({ number: max(ledgerBooking.number) })
		.from(ledgerBooking)
		.where(
			and(
				eq(ledgerBooking.neighbourhoodId, neighbourhoodId),
				eq(ledgerBooking.causeKind, booking.causeKind),
				eq(ledgerBooking.causeId, booking.causeId),
				eq(ledgerBooking.purpose, booking.purpose)
			)
		);
	const number = (last?.number ?? 0) + 1;
	await tx.insert(ledgerBooking).values({ ...booking, neighbourhoodId, number });
	await tx.insert(ledgerEntry).values(
		lines.flatMap(({ kind, amountCents }) => {
			const account = accounts.find((one) => one.kind === kind);
			return account
				? [{ neighbourhoodId, bookingId: booking.id, accountId: account.id, amountCents }]
				: [];
		})
	);
}

export interface BookingRow {
	readonly id: string;
	readonly fundYearId: string;
	readonly purpose: LedgerPurpose;
	readonly causeKind: string;
	readonly causeId: string;
	readonly at: Date;
	/** Change of what is free; integer cents. */
	readonly freeCents: number;
}

/** The bookings of these years with what each did to the free money, the newest first. */
export async function listBookings(
	db: Queryable,
	scope: Scope,
	fundYearIds: readonly string[]
): Promise<readonly BookingRow[]> {
	if (fundYearIds.length === 0) return [];
	return await db
		.select({
			id: ledgerBooking.id,
			fundYearId: ledgerBooking.fundYearId,
			purpose: ledgerBooking.purpose,
			causeKind: ledgerBooking.causeKind,
			causeId: ledgerBooking.causeId,
			at: ledgerBooking.at,
			freeCents: ledgerEntry.amountCents
		})
		.from(ledgerBooking)
		.innerJoin(
			ledgerEntry,
			and(
				eq(ledgerEntry.neighbourhoodId, ledgerBooking.neighbourhoodId),
				eq(ledgerEntry.bookingId, ledgerBooking.id)
			)
		)
		.innerJoin(
			ledgerAccount,
			and(
				eq(ledgerAccount.neighbourhoodId, ledgerEntry.neighbourhoodId),
				eq(ledgerAccount.id, ledgerEntry.accountId),
				eq(ledgerAccount.kind, 'free')
			)
		)
		.where(
			and(
				eq(ledgerBooking.neighbourhoodId, scope.neighbourhoodId),
				inArray(ledgerBooking.fundYearId, [...fundYearIds])
			)
		)
		.orderBy(desc(ledgerBooking.at), asc(ledgerBooking.id));
}
