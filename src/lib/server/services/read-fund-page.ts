import type { LedgerPurpose } from '$lib/domain/fund/ledger';
import type { DecisionLine } from '$lib/domain/voting/decision-line';
import type { Context } from '$lib/server/context';
import { listPublishedDecisions } from '$lib/server/repositories/decisions';
import { listBookings, type BookingRow } from '$lib/server/repositories/ledger';
import type { Scope } from '$lib/server/repositories/scope';
import { readDecisionLines } from './decision-lines';
import { readFundYears, type FundYearRead } from './read-fund-years';

/** A booking as everybody may see it. */
export interface BookingLine {
	readonly id: string;
	readonly at: Date;
	readonly purpose: LedgerPurpose;
	/** What it did to the free money; integer cents, negative when money was set aside. */
	readonly freeCents: number;
	/** What it was for; null before that decision is published, and for the budget itself. */
	readonly decision: Pick<DecisionLine, 'reference' | 'title'> | null;
}

export interface FundYearPage extends FundYearRead {
	readonly decided: readonly DecisionLine[];
	readonly bookings: readonly BookingLine[];
}

/** All fund years, the newest first: their money, their guideline, what was decided and each booking. */
export async function readFundPage(
	context: Pick<Context, 'db'>,
	{ neighbourhoodId, language }: Scope & { readonly language: string }
): Promise<readonly FundYearPage[]> {
	const scope = { neighbourhoodId };
	const db = context.db.query;
	const [years, decisions] = await Promise.all([
		readFundYears(context, scope),
		listPublishedDecisions(db, scope)
	]);
	const yearIds = years.map(({ id }) => id);
	const bookings = await listBookings(db, scope, yearIds);
	const lines = await readDecisionLines(db, scope, { decisions, language });
	const lineOf = new Map(
		decisions.flatMap(({ motionId }, index) => {
			const line = lines[index];
			return line ? [[motionId, line] as const] : [];
		})
	);
	return years.map((year) => ({
		...year,
		decided: decisions
			.filter(({ fundYearId }) => fundYearId === year.id)
			.flatMap(({ motionId }) => lineOf.get(motionId) ?? []),
		bookings: bookings
			.filter(({ fundYearId }) => fundYearId === year.id)
			.map((booking) => bookingLine(booking, lineOf.get(booking.causeId) ?? null))
	}));
}

function bookingLine(
	{ id, at, purpose, freeCents }: BookingRow,
	decision: DecisionLine | null
): BookingLine {
	return {
		id,
		at,
		purpose,
		freeCents,
		decision: decision && { reference: decision.reference, title: decision.title }
	};
}
