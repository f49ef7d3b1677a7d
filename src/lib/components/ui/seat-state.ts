import { m } from '$lib/paraglide/messages';

/** What may be shown of a seat. Before an item closes only `voted` and `waiting`. */
export type SeatState =
	| 'yes'
	| 'no'
	| 'abstain'
	| 'objection'
	| 'recused'
	| 'voted'
	| 'waiting'
	| 'present'
	| 'absent'
	| 'taken'
	| 'vacant';

export const seatLooks = {
	yes: { sign: '✓', word: m.common_seat_yes },
	no: { sign: '✕', word: m.common_seat_no },
	abstain: { sign: '–', word: m.common_seat_abstain },
	objection: { sign: '!', word: m.common_seat_objection },
	recused: { sign: '§', word: m.common_seat_recused },
	voted: { sign: '●', word: m.common_seat_voted },
	waiting: { sign: '', word: m.common_seat_waiting },
	present: { sign: '●', word: m.common_seat_present },
	absent: { sign: '', word: m.common_seat_absent },
	taken: { sign: '●', word: m.common_seat_taken },
	vacant: { sign: '', word: m.common_seat_vacant }
} satisfies Record<SeatState, { sign: string; word: () => string }>;
