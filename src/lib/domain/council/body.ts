/** How a body comes about (P-01). What it may decide and how is said by its rules, not by its kind. */
export const bodyKinds = [
	'seatCouncil',
	'openForum',
	'attendanceEarned',
	'applicantsJury',
	'drawnJury',
	'residentBallot',
	'office'
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** A body in which the votes belong to seats; in all others to the people who are there. */
export function hasSeats(kind: BodyKind): boolean {
	return kind === 'seatCouncil' || kind === 'drawnJury';
}

/** A body of a neighbourhood. */
export interface Body {
	readonly id: string;
	/** Its part of the address, once and for ever. */
	readonly slug: string;
	readonly kind: BodyKind;
	readonly name: string;
}

/** In which capacity a person acts for a seat. A substitute belongs to this one seat (P-09, R-006). */
export const capacities = ['member', 'substitute'] as const;
export type SeatCapacity = (typeof capacities)[number];

/** A group of seats that the rules count together: residents, institutions, politics … */
export interface Bench {
	readonly id: string;
	readonly code: string;
	readonly name: string;
	readonly position: number;
}

/** One vote of a body. Determinations name seats by this code, never by who sits there. */
export interface Seat {
	readonly id: string;
	readonly benchId: string;
	readonly code: string;
	readonly position: number;
}

export const bodyLimits = { name: 120 } as const;

/** What the benches are called, by the codes that rules know them by. */
export function benchNamesOf(
	benches: readonly Pick<Bench, 'code' | 'name'>[]
): Readonly<Record<string, string>> {
	return Object.fromEntries(benches.map(({ code, name }) => [code, name]));
}
