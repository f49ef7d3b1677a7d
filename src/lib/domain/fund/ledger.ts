import { ok, refuse, type Result } from '../result';

/** Where the money of a fund year stands. `budget` is the source and runs negative by what came in. */
export const ledgerKinds = ['budget', 'free', 'reserved', 'paid'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** Integer cents on the accounts of one fund year, summed over its pots. */
export type Balances = Readonly<Record<LedgerKind, number>>;

/** One side of a booking: integer cents, never zero. */
export interface LedgerLine {
	readonly kind: LedgerKind;
	readonly amountCents: number;
}

export type LedgerPurpose = 'budget' | 'reservation' | 'release' | 'correction';

export type LedgerRefusal = 'fundExhausted' | 'nothingReserved' | 'amountNotPositive';

/** Moves cents from one account to another: two lines that sum to zero. */
function move(from: LedgerKind, to: LedgerKind, amountCents: number): readonly LedgerLine[] {
	return [
		{ kind: from, amountCents: -amountCents },
		{ kind: to, amountCents }
	];
}

const isPositive = (cents: number) => Number.isSafeInteger(cents) && cents > 0;

/** Money of the year comes in; a later top-up is a further booking. */
export function bookBudget(
	amountCents: number
): Result<readonly LedgerLine[], 'amountNotPositive'> {
	return isPositive(amountCents)
		? ok(move('budget', 'free', amountCents))
		: refuse('amountNotPositive');
}

/** Sets money aside for an approved motion. Never more than is free. */
export function reserve(
	balances: Balances,
	amountCents: number
): Result<readonly LedgerLine[], 'fundExhausted' | 'amountNotPositive'> {
	if (!isPositive(amountCents)) return refuse('amountNotPositive');
	if (amountCents > balances.free) return refuse('fundExhausted', { freeCents: balances.free });
	return ok(move('free', 'reserved', amountCents));
}

/** Sets free again what was set aside for a motion, whole or in part. */
export function release(
	reservedForMotionCents: number,
	amountCents: number
): Result<readonly LedgerLine[], 'nothingReserved' | 'amountNotPositive'> {
	if (!isPositive(amountCents)) return refuse('amountNotPositive');
	if (amountCents > reservedForMotionCents) return refuse('nothingReserved');
	return ok(move('reserved', 'free', amountCents));
}

/** What has to be booked so that exactly `wantedCents` are set aside for a motion that holds `heldCents`. */
export function settleReservation(
	balances: Balances,
	{ heldCents, wantedCents }: { heldCents: number; wantedCents: number }
): Result<
	{ purpose: 'reservation' | 'release'; lines: readonly LedgerLine[] } | null,
	LedgerRefusal
> {
	const difference = wantedCents - heldCents;
	if (difference === 0) return ok(null);
	const lines = difference > 0 ? reserve(balances, difference) : release(heldCents, -difference);
	if (!lines.ok) return lines;
	return ok({ purpose: difference > 0 ? 'reservation' : 'release', lines: lines.value });
}
