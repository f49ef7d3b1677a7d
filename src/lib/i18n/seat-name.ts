import { numberOfSeat } from '$lib/domain/council/lay-out-seats';
import type { SeatPlace } from '$lib/domain/council/seats-as-shown';
import { isolated } from '$lib/i18n/isolated';
import { formatNumber } from '$lib/i18n/number';
import { m } from '$lib/paraglide/messages';

/** A seat where its bench is named already: `Sitz 3`. */
export const seatInBench = (code: string) =>
	m.body_seat({ number: formatNumber(numberOfSeat(code)) });

/** A seat as people call it: `Bewohnerschaft, Sitz 3`. Its code is for rules, files and trails. */
export const seatName = ({ benchName, code }: SeatPlace) =>
	m.body_seat_of({ bench: isolated(benchName), number: formatNumber(numberOfSeat(code)) });
